import { lstatSync } from 'node:fs';
import * as z from 'zod';
import type { DataProblem } from './data-problem.js';
import { readJson } from './read-json.js';

/** Something of the data, with the file it was read from and its path there. */
export type Read<T> = { readonly file: string; readonly path: readonly (string | number)[]; readonly value: T };

/** A file with a list of things; none where there is no such file. */
export function readList<Schema extends z.ZodType>(
	file: string,
	item: Schema,
	problems: DataProblem[],
): Read<z.infer<Schema>>[] {
	if (!isThere(file)) return [];
	return (readJson(file, z.array(item), problems) ?? []).map((value, index) => ({ file, path: [index], value }));
}

/** A file with one thing, which must be there. */
export function readOne<Schema extends z.ZodType>(
	file: string,
	schema: Schema,
	problems: DataProblem[],
): Read<z.infer<Schema>>[] {
	const value = readJson(file, schema, problems);
	return value === undefined ? [] : [{ file, path: [], value }];
}

/** Whether there is something at a path, also where it cannot be read or leads nowhere: who put it there is to hear of that. */
export function isThere(path: string): boolean {
	try {
		return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch {
		return true;
	}
}
