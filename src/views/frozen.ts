/** Plain data, read-only at any depth. An optional field may be undefined: JSON leaves it out. */
export type Frozen<T> = T extends readonly (infer Item)[]
	? readonly Frozen<Item>[]
	: { readonly [Key in keyof T]: Frozen<T[Key]> | (object extends Pick<T, Key> ? undefined : never) };

/** Freezes plain data at any depth: changing it throws. */
export function freeze<T extends object>(data: T): T {
	for (const part of Object.values(data)) {
		// Bytes cannot be frozen.
		if (typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)) freeze(part);
	}
	return Object.freeze(data);
}
