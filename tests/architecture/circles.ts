import type { SourceFile } from './source-files.js';

/**
 * Import cycles: groups of files that import each other, type imports included; each group in alphabetical order.
 * Tarjan's algorithm for strongly connected components.
 */
export function circlesAmong(files: readonly Pick<SourceFile, 'path' | 'imports'>[]): readonly (readonly string[])[] {
	const imports = new Map(
		files.map((file) => [file.path, file.imports.filter((each) => !each.package).map(({ of }) => of)]),
	);
	const circles: string[][] = [];
	const number = new Map<string, number>();
	const open: string[] = [];

	/** @returns The lowest number of a file on the stack that this one reaches. */
	function visit(path: string): number {
		const own = number.size;
		number.set(path, own);
		open.push(path);
		let lowest = own;
		for (const next of imports.get(path) ?? []) {
			const known = number.get(next);
			if (known === undefined) lowest = Math.min(lowest, visit(next));
			else if (open.includes(next)) lowest = Math.min(lowest, known);
		}
		if (lowest === own) {
			const group = open.splice(open.indexOf(path));
			if (group.length > 1 || imports.get(path)?.includes(path)) circles.push(group.toSorted());
		}
		return lowest;
	}

	for (const path of imports.keys()) if (!number.has(path)) visit(path);
	return circles;
}
