/** One thing wrong in a data folder: in which file, where in it, and what was expected there. */
export type DataProblem = {
	readonly file: string;
	/** JSON path: `stages[0].qualifiers[3].club`; empty for the whole file. */
	readonly path: string;
	readonly expected: string;
};

/** A data folder cannot be used. Lists every problem found, not only the first. */
export class DataError extends Error {
	override readonly name = 'DataError';
	readonly problems: readonly DataProblem[];

	constructor(problems: readonly DataProblem[]) {
		super(`The data has ${problems.length} problem(s):\n${problems.map(problemLine).join('\n')}`);
		this.problems = problems;
	}
}

/** A problem as one line of a report. */
export function problemLine({ file, path, expected }: DataProblem): string {
	return `  ${file}${path && ` → ${path}`}: ${expected}`;
}

/** A JSON path as people write it: `stages[0].qualifiers[3].club`. */
export function pathText(path: readonly PropertyKey[]): string {
	return path.reduce<string>((text, part) => {
		if (typeof part === 'number') return `${text}[${part}]`;
		return text === '' ? String(part) : `${text}.${String(part)}`;
	}, '');
}
