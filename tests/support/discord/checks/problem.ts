import type { ErrorsTree } from '../api-error.js';

/** One thing wrong with a body that the bot sent. */
export interface Problem {
	path: PropertyKey[];
	/** Discord's word for it, such as `BASE_TYPE_MAX_LENGTH`. */
	code: string;
	message: string;
	/** Discord lets it pass, this project does not: recorded, but answered as usual. */
	tolerated?: true;
}

/** A problem with a text or list that is too long. */
export function tooLong(path: PropertyKey[], limit: number): Problem {
	return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` };
}

/** A problem with a field that is missing or empty. */
export function required(path: PropertyKey[]): Problem {
	return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** Problems found below `path`. */
export function under(path: PropertyKey[], problems: Problem[]): Problem[] {
	return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

/** Problems as the `errors` tree of Discord's answer 50035. */
export function errorsTree(problems: Problem[]): ErrorsTree {
	const tree: ErrorsTree = {};
	for (const { path, code, message } of problems) {
		let node = tree;
		for (const key of path) {
			const name = String(key);
			const below = node[name];
			const next: ErrorsTree = below && !Array.isArray(below) ? below : {};
			node[name] = next;
			node = next;
		}
		const errors = node._errors;
		node._errors = [...(Array.isArray(errors) ? errors : []), { code, message }];
	}
	return tree;
}
