import { type DataProblem, problemLine } from '../catalog/data-problem.js';

/** Problems of one file that are told one by one. */
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

/** What a reader of a format says went wrong may quote the file: on one line, and not for long. */
export function quotedReason(error: unknown): string {
	return (error instanceof Error ? error.message : 'unreadable').replace(/\p{C}+/gu, ' ').slice(0, 120);
}

/** A problem as a line of a terminal: a file may have a name that steers it. */
export function shownLine(problem: DataProblem): string {
	return problemLine(problem).replace(/\p{C}/gu, '�');
}
