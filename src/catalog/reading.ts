import { lstatSync } from 'node:fs';
import * as z from 'zod';
import type { DataProblem } from './data-problem.js';
import { readJson } from './read-json.js';

/** A value of the data, with the file it was read from and its path there. */
export type Read<T> = { readonly file: string; readonly path: readonly (string | number)[]; readonly value: T };

/** The items of a file's list; empty where there is no such file. */
export function readList<Schema extends z.ZodType>(
	file: string,
	item: Schema,
	problems: DataProblem[],
): Read<z.infer<Schema>>[] {
	if (!isThere(file)) return [];
	return (readJson(file, z.array(item), problems) ?? []).map((value, index) => ({ file, path: [index], value }));
}

/** The single value of a file, which must exist. */
export function readOne<Schema extends z.ZodType>(
	file: string,
	schema: Schema,
	problems: DataProblem[],
): Read<z.infer<Schema>>[] {
	const value = readJson(file, schema, problems);
	return value === undefined ? [] : [{ file, path: [], value }];
}

/**
 * Whether something is at a path. An unreadable file or a dangling link counts too, so that reading it reports an
 * error.
 */
export function isThere(path: string): boolean {
	try {
		return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch {
		return true;
	}
}
