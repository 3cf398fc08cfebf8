/** The placeholders of a text: `typed` of `I know no club “{{typed}}”`; for a union of texts, those of any. */
export type ValuesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | ValuesIn<Rest> : never;

/** Every form of a text: itself, or those of its plural. */
export type FormsOf<Texts, Key extends string> = Texts[keyof Texts & (Key | `${Key}_${'one' | 'other'}`)];

/**
 * The same texts in another language: the same keys, and in each text at least the placeholders that it has in
 * `Original`.
 */
export type Translation<Original> = { readonly [Key in keyof Original]: Naming<Needed<Key, Original[Key]>> };

/** The singular form may leave out its count: “runner-up once”. */
type Needed<Key, Text> = Key extends `${string}_one` ? Exclude<ValuesIn<Text>, 'count'> : ValuesIn<Text>;

/** A text with all of these placeholders. */
type Naming<Names extends string> = [Names] extends [never]
	? string
	: (Names extends Names ? (text: `${string}{{${Names}}}${string}`) => void : never) extends (text: infer All) => void
		? All
		: never;
