/** Plain data of which nothing can be changed, however deep. JSON leaves out what is undefined, so it may stand there. */
export type Frozen<T> = T extends readonly (infer Item)[]
	? readonly Frozen<Item>[]
	: { readonly [Key in keyof T]: Frozen<T[Key]> | (object extends Pick<T, Key> ? undefined : never) };

/** Makes plain data unchangeable, all the way down: to change it throws. */
export function freeze<T extends object>(data: T): T {
	for (const part of Object.values(data)) {
		// The engine cannot freeze bytes.
		if (typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)) freeze(part);
	}
	return Object.freeze(data);
}
