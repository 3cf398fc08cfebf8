import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Club } from '../domain/club.js';
import { Competition } from '../domain/competition.js';
import { contradictions } from '../domain/contradictions.js';
import { Department } from '../domain/department.js';
import { Season } from '../domain/season.js';
import { type Catalog, createCatalog } from './catalog.js';
import { DataError, type DataProblem, pathText } from './data-problem.js';
import { readJson } from './read-json.js';
import { type Reference, references } from './references.js';

/** What data folders hold, as read and checked. */
export type Data = {
	readonly departments: readonly Department[];
	readonly clubs: readonly Club[];
	readonly competitions: readonly Competition[];
	readonly seasons: readonly Season[];
};

type Read<T> = { readonly file: string; readonly path: readonly (string | number)[]; readonly value: T };

/**
 * Reads data folders into an index. A later folder adds to the earlier ones; it cannot replace their entries.
 *
 * @throws {DataError} With every problem of every file. Nothing is half-loaded.
 */
export function loadCatalog(folders: readonly string[]): Catalog {
	const { data, problems } = readData(folders);
	if (problems.length > 0) throw new DataError(problems);
	return createCatalog(data);
}

/** Reads data folders and lists every problem in them, worst case alongside what could be read. */
export function readData(folders: readonly string[]): {
	readonly data: Data;
	readonly problems: readonly DataProblem[];
} {
	const problems: DataProblem[] = [];
	const present = folders.filter((folder) => isFolder(folder, problems));
	const departments = present.flatMap((folder) => readList(join(folder, 'departments.json'), Department, problems));
	const clubs = present.flatMap((folder) => readList(join(folder, 'clubs.json'), Club, problems));
	const files = present.flatMap(competitionFolders);
	const competitions = files
		.filter((each) => isDescribedIn(each) || !files.some((other) => other.id === each.id && isDescribedIn(other)))
		.flatMap(({ folder }) => readOne(join(folder, 'competition.json'), Competition, problems));
	const seasons = files.flatMap(({ folder }) => readSeasons(folder, problems));

	problems.push(
		...repeated(departments, ({ id }) => id),
		...repeated(clubs, ({ id }) => id),
		...repeated(competitions, ({ id }) => id),
		...repeated(seasons, ({ competition, year }) => `${competition} ${year}`),
		...files.flatMap(({ folder, id }) => misplaced(folder, id, competitions, seasons)),
		...unknownReferences({ departments, clubs, competitions, seasons }),
		...seasons.flatMap(({ file, value }) =>
			contradictions(value).map(({ path, expected }) => ({ file, path: pathText(path), expected })),
		),
	);
	const valuesOf = <T>(reads: readonly Read<T>[]) => reads.map(({ value }) => value);
	const data = {
		departments: valuesOf(departments),
		clubs: valuesOf(clubs),
		competitions: valuesOf(competitions),
		seasons: valuesOf(seasons),
	};
	if (present.length > 0 && seasons.length === 0 && problems.length === 0) {
		problems.push({ file: folders.join(', '), path: '', expected: 'at least one season under competitions/' });
	}
	return { data, problems };
}

function isFolder(folder: string, problems: DataProblem[]): boolean {
	if (existsSync(folder) && statSync(folder).isDirectory()) return true;
	problems.push({ file: folder, path: '', expected: 'a folder that exists' });
	return false;
}

function readList<Schema extends z.ZodType>(
	file: string,
	item: Schema,
	problems: DataProblem[],
): Read<z.infer<Schema>>[] {
	if (!existsSync(file)) return [];
	return (readJson(file, z.array(item), problems) ?? []).map((value, index) => ({ file, path: [index], value }));
}

function readOne<Schema extends z.ZodType>(
	file: string,
	schema: Schema,
	problems: DataProblem[],
): Read<z.infer<Schema>>[] {
	const value = readJson(file, schema, problems);
	return value === undefined ? [] : [{ file, path: [], value }];
}

function competitionFolders(folder: string): { readonly folder: string; readonly id: string }[] {
	const parent = join(folder, 'competitions');
	if (!existsSync(parent)) return [];
	return readdirSync(parent, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ folder: join(parent, name), id: name }))
		.sort((a, b) => a.id.localeCompare(b.id));
}

/** A later folder may add seasons to a competition without describing it anew. */
function isDescribedIn({ folder }: { readonly folder: string }): boolean {
	return existsSync(join(folder, 'competition.json'));
}

function readSeasons(folder: string, problems: DataProblem[]): Read<Season>[] {
	const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'competition.json');
	return names.sort().flatMap((name) => {
		const file = join(folder, name);
		if (!/^\d{4}\.json$/.test(name)) {
			problems.push({ file, path: '', expected: 'a name such as 2008.json' });
			return [];
		}
		return readOne(file, Season, problems);
	});
}

/** A competition or season whose own id or year is not that of its folder or file. */
function misplaced(
	folder: string,
	id: string,
	competitions: readonly Read<Competition>[],
	seasons: readonly Read<Season>[],
): DataProblem[] {
	const inFolder = <T>({ file }: Read<T>) => file.startsWith(join(folder, '/'));
	return [
		...competitions
			.filter((read) => inFolder(read) && read.value.id !== id)
			.map(({ file }) => ({ file, path: 'id', expected: `"${id}", the name of its folder` })),
		...seasons
			.filter(inFolder)
			.flatMap(({ file, value }) => [
				...(value.competition === id
					? []
					: [{ file, path: 'competition', expected: `"${id}", the name of its folder` }]),
				...(file.endsWith(`${value.year}.json`) ? [] : [{ file, path: 'year', expected: 'the year in the file name' }]),
			]),
	];
}

function repeated<T>(reads: readonly Read<T>[], keyOf: (value: T) => string): DataProblem[] {
	const firsts = new Map<string, string>();
	return reads.flatMap(({ file, path, value }) => {
		const key = keyOf(value);
		const first = firsts.get(key);
		firsts.set(key, first ?? file);
		return first === undefined
			? []
			: [{ file, path: pathText(path), expected: `"${key}" only once (also in ${first})` }];
	});
}

function unknownReferences(reads: { [Key in keyof Data]: readonly Read<Data[Key][number]>[] }): DataProblem[] {
	const known = {
		department: new Set<string>(reads.departments.map(({ value }) => value.id)),
		club: new Set<string>(reads.clubs.map(({ value }) => value.id)),
		competition: new Set<string>(reads.competitions.map(({ value }) => value.id)),
	};
	const unknown =
		(file: string, at: readonly (string | number)[]) =>
		({ kind, id, path }: Reference) =>
			known[kind].has(id)
				? []
				: [{ file, path: pathText([...at, ...path]), expected: `a ${kind} that is known, not "${id}"` }];
	return [
		...reads.clubs.flatMap(({ file, path, value }) =>
			value.department === undefined
				? []
				: unknown(file, path)({ kind: 'department', id: value.department, path: ['department'] }),
		),
		...reads.seasons.flatMap(({ file, value }) => references(value).flatMap(unknown(file, []))),
	];
}
