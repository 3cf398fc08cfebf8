/** Groups things by key, in the order in which the keys first appear. */
export function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): readonly (readonly [T, ...T[]])[] {
	const found = new Map<string, [T, ...T[]]>();
	for (const each of all) {
		const group = found.get(keyOf(each));
		if (group) group.push(each);
		else found.set(keyOf(each), [each]);
	}
	return [...found.values()];
}
