/** Something in the data that cannot be true: where, and what was expected there. */
export type Contradiction = { readonly path: readonly (string | number)[]; readonly expected: string };

/** Prefixes a contradiction's path with the path of the value that contains it. */
export function within(path: readonly (string | number)[]) {
	return (found: Contradiction): Contradiction => ({ ...found, path: [...path, ...found.path] });
}
