import { type DataProblem, problemLine } from '../catalog/data-problem.js';

/** How many problems of one file are listed one by one. */
const TOLD = 5;

/** The first problems of one file; the last of them says how many more there are. */
export function firstOf(problems: readonly DataProblem[]): readonly DataProblem[] {
	const more = problems.length - TOLD;
	return problems
		.slice(0, TOLD)
		.map((each, index) =>
			more > 0 && index === TOLD - 1 ? { ...each, expected: `${each.expected} (and ${more} more in this file)` } : each,
		);
}

/** A parser's reason may quote the file, so it is kept on one line and short. */
export function quotedReason(error: unknown): string {
	return (error instanceof Error ? error.message : 'unreadable').replace(/\p{C}+/gu, ' ').slice(0, 120);
}

/** A problem as a line for a terminal, without the control characters that a file's name may contain. */
export function shownLine(problem: DataProblem): string {
	return problemLine(problem).replace(/\p{C}/gu, '�');
}
