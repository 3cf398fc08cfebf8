import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import type { DataProblem } from './data-problem.js';
import { type Data, readData } from './load.js';

/** Data folders as a build read and checked them. */
const Prepared = z.object({
	/** Of the folders it was made from. */
	fingerprint: z.string(),
	data: z.custom<Data>((value) => typeof value === 'object' && value !== null),
});

/**
 * Reads and checks data folders once for every start to come, which takes most of a start.
 *
 * @param file Where it is kept. Left out, and removed, where there are problems: a start tells them.
 */
export function prepareData(folders: readonly string[], file: string): readonly DataProblem[] {
	const fingerprint = fingerprintOf(folders);
	const { data, problems } = readData(folders);
	if (problems.length > 0) rmSync(file, { force: true });
	else writeFileSync(file, JSON.stringify({ fingerprint, data } satisfies z.infer<typeof Prepared>));
	return problems;
}

/** What was prepared of these folders; undefined where nothing was, or where a byte in them has changed since. */
export function preparedData(folders: readonly string[], file: string): Data | undefined {
	try {
		const prepared = Prepared.parse(JSON.parse(readFileSync(file, 'utf8')));
		return prepared.fingerprint === fingerprintOf(folders) ? prepared.data : undefined;
	} catch {
		// Not there or not whole: the folders are read, and tell their own problems.
		return undefined;
	}
}

/** Tells folders apart by the name and content of every file in them. */
function fingerprintOf(folders: readonly string[]): string {
	const hash = createHash('sha256');
	for (const [index, folder] of folders.entries()) {
		const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
		for (const path of entries
			.filter((each) => each.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort()) {
			const content = readFileSync(path);
			hash.update(`${index} ${relative(folder, path)} ${content.length}\n`).update(content);
		}
	}
	return hash.digest('hex');
}
