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

/** Data folders as a build read and checked them, with what it derived from them. */
const Prepared = z.object({
	/** The fingerprint of the folders it was made from. */
	fingerprint: z.string(),
	data: z.custom<Data>((value) => typeof value === 'object' && value !== null),
	/** The questions about each competition, the easiest first. */
	questions: z.record(CompetitionId, z.custom<readonly Askable[]>(Array.isArray)),
});

/**
 * Reads and checks data folders once for all later starts, since that takes most of a start.
 *
 * @param file Where the result is stored. If there are problems, nothing is stored and an older result is removed: a
 * start reports them.
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

/**
 * JSON in ASCII only: with any other letter in it, a string takes two bytes for each one, at a start's peak of memory.
 */
function asciiJson(value: unknown): string {
	const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(value).replace(/[^ -~]/g, escaped);
}

/**
 * Loads the data of these folders, from what the build has prepared if possible, which is quicker.
 *
 * @throws {DataError} If something is wrong with the data.
 */
export function openCatalog(folders: readonly string[], file: string): Catalog {
	return preparedCatalog(folders, file) ?? loadCatalog(folders);
}

/**
 * The catalog of these folders with its questions, as the build prepared them; undefined if it did not, or if a byte in
 * the folders has changed since.
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
		// The fingerprint comes first, so that what was made from other folders need not be parsed.
		const beginning = JSON.stringify({ fingerprint: fingerprintOf(folders) }).slice(0, -1);
		return text.startsWith(beginning) ? Prepared.parse(JSON.parse(text)) : undefined;
	} catch {
		// Missing or incomplete: the folders are read instead, which reports their own problems.
		return undefined;
	}
}

/**
 * Identifies folders by the name and content of every file that is read from them.
 *
 * @throws {Error} If one cannot be read.
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

/** The data files in a folder, in order; links are followed as they are when the data is read. */
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
