/** Something in the data that cannot be true: where, and what was expected there. */
export type Contradiction = { readonly path: readonly (string | number)[]; readonly expected: string };

/** Puts a contradiction at its place in what holds it. */
export function within(path: readonly (string | number)[]) {
	return (found: Contradiction): Contradiction => ({ ...found, path: [...path, ...found.path] });
}
