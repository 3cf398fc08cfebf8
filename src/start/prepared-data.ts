import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Catalog, createCatalog } from '../catalog/catalog.js';
import type { Data } from '../catalog/data.js';
import type { DataProblem } from '../catalog/data-problem.js';
import { loadCatalog, readData } from '../catalog/load.js';
import { CompetitionId } from '../domain/competition.js';
import { type Askable, askable, takeOverAskable } from '../quiz/questions.js';

/** Data folders as a build read and checked them, with what it worked out of them. */
const Prepared = z.object({
	/** Of the folders it was made from. */
	fingerprint: z.string(),
	data: z.custom<Data>((value) => typeof value === 'object' && value !== null),
	/** What can be asked of each competition, the easiest first. */
	questions: z.record(CompetitionId, z.custom<readonly Askable[]>(Array.isArray)),
});

/**
 * Reads and checks data folders once for every start to come, which takes most of a start.
 *
 * @param file Where it is kept. Left out, and that of before removed, where there are problems: a start tells them.
 */
export function prepareData(folders: readonly string[], file: string): readonly DataProblem[] {
	rmSync(file, { force: true });
	const { data, problems } = readData(folders);
	if (problems.length > 0) return problems;
	const catalog = createCatalog(data);
	const questions = Object.fromEntries(catalog.competitions.map(({ id }) => [id, askable(catalog, id)]));
	const prepared = { fingerprint: fingerprintOf(folders), data, questions } satisfies z.infer<typeof Prepared>;
	writeFileSync(file, asciiJson(prepared), 'latin1');
	return problems;
}

/** JSON of one byte a letter: with any others, a string of it takes two for each, at a start's peak of memory. */
function asciiJson(value: unknown): string {
	const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(value).replace(/[^ -~]/g, escaped);
}

/**
 * Reads the data of these folders; what the build has prepared of it is quicker to read.
 *
 * @throws {DataError} When there is something wrong with it.
 */
export function openCatalog(folders: readonly string[], file: string): Catalog {
	return preparedCatalog(folders, file) ?? loadCatalog(folders);
}

/**
 * The catalog of these folders with what can be asked of it, as prepared; undefined where nothing was, or where a byte in
 * them has changed since.
 */
export function preparedCatalog(folders: readonly string[], file: string): Catalog | undefined {
	const prepared = preparedOf(folders, file);
	if (!prepared) return undefined;
	const catalog = createCatalog(prepared.data);
	const questions = new Map(Object.entries(prepared.questions));
	for (const { id } of catalog.competitions) takeOverAskable(questions.get(id) ?? [], catalog, id);
	return catalog;
}

function preparedOf(folders: readonly string[], file: string): z.infer<typeof Prepared> | undefined {
	try {
		const text = readFileSync(file, 'latin1');
		// It comes first, so that what is of other folders need not be read.
		const beginning = JSON.stringify({ fingerprint: fingerprintOf(folders) }).slice(0, -1);
		return text.startsWith(beginning) ? Prepared.parse(JSON.parse(text)) : undefined;
	} catch {
		// Not there or not whole: the folders are read, and tell their own problems.
		return undefined;
	}
}

/**
 * Tells folders apart by the name and content of every file that is read of them.
 *
 * @throws {Error} When one cannot be read.
 */
function fingerprintOf(folders: readonly string[]): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		hash.update(`folder\n`);
		for (const path of filesIn(folder)) {
			const content = readFileSync(join(folder, path));
			hash.update(`${path} ${content.length}\n`).update(content);
		}
	}
	return hash.digest('hex');
}

/** Where the data lies in a folder, in order; links are followed as they are when it is read. */
function filesIn(folder: string): readonly string[] {
	const own = namesIn(folder);
	const parent = 'competitions';
	if (!own.includes(parent)) return own.filter(isData);
	const below = namesIn(join(folder, parent))
		.map((name) => join(parent, name))
		.filter((path) => statSync(join(folder, path)).isDirectory())
		.flatMap((path) => namesIn(join(folder, path)).map((name) => join(path, name)));
	return [...own, ...below].filter(isData);
}

function namesIn(folder: string): readonly string[] {
	return readdirSync(folder).sort();
}

function isData(path: string): boolean {
	return path.endsWith('.json');
}
