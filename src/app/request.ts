/** An interaction as plain data. `id` is its snowflake. */
export type Request =
	| { readonly kind: 'run'; readonly id: string; readonly command: string; readonly options: unknown }
	| {
			readonly kind: 'press';
			readonly id: string;
			/** The command whose button or menu was pressed. */
			readonly command: string;
			/** What the custom id carries, then what was chosen in a select menu. All of it comes from outside. */
			readonly args: readonly string[];
			/** The pressed message answers this same person, so their press may replace it. */
			readonly own: boolean;
			/** Only the person who presses sees the pressed message. */
			readonly alone?: boolean | undefined;
	  }
	| {
			readonly kind: 'submit';
			readonly id: string;
			/** The command whose form was filled in. */
			readonly command: string;
			/** What the custom id carries. It comes from outside. */
			readonly args: readonly string[];
			readonly fields: Fields;
	  };

/** What was filled into a form, by field id: a typed text, or what was chosen in a menu. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Someone is typing into an option with autocomplete. */
export type Typing = {
	readonly id: string;
	readonly command: string;
	readonly option: string;
	readonly typed: string;
	/** What the other options hold so far. */
	readonly others?: Readonly<Record<string, string>> | undefined;
};
