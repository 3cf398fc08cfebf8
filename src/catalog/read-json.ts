import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { type DataProblem, pathText } from './data-problem.js';

/** A data file's content as its schema describes it, or undefined after noting in `problems` why not. */
export function readJson<Schema extends z.ZodType>(
	file: string,
	schema: Schema,
	problems: DataProblem[],
): z.infer<Schema> | undefined {
	let content: unknown;
	try {
		// Reading a pipe or a device would never end.
		if (!statSync(file).isFile()) throw new Error('it is no plain file');
		content = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
	} catch (error) {
		problems.push({
			file,
			path: '',
			expected: `a readable JSON file (${error instanceof Error ? error.message : error})`,
		});
		return undefined;
	}
	const result = schema.safeParse(content);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		problems.push({ file, path: pathText(issue.path), expected: issue.message });
	}
	return undefined;
}
