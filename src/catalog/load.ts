import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Abroad } from '../domain/abroad.js';
import { Club } from '../domain/club.js';
import { Competition } from '../domain/competition.js';
import { contradictions } from '../domain/contradictions.js';
import { ofEdition } from '../domain/contradictions-of-abroad.js';
import { Department } from '../domain/department.js';
import { Season } from '../domain/season.js';
import { Stadium } from '../domain/stadium.js';
import { Town } from '../domain/town.js';
import { type Catalog, createCatalog } from './catalog.js';
import type { Data, Reads } from './data.js';
import { contradictionsBetween } from './data-links.js';
import { DataError, type DataProblem, pathText } from './data-problem.js';
import { isThere, type Read, readList, readOne } from './reading.js';
import { unknownReferences } from './unknown-references.js';

/** What a data folder may hold; all else in it is ignored. */
const PARTS: readonly string[] = [
	'competitions',
	'clubs.json',
	'departments.json',
	'towns.json',
	'stadiums.json',
	'abroad.json',
];

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

/** Reads data folders and lists every problem in them, beside what could be read. */
export function readData(folders: readonly string[]): {
	readonly data: Data;
	readonly problems: readonly DataProblem[];
} {
	const problems: DataProblem[] = [];
	const present = folders.filter((folder) => isFolder(folder, problems));
	const departments = present.flatMap((folder) => readList(join(folder, 'departments.json'), Department, problems));
	const clubs = present.flatMap((folder) => readList(join(folder, 'clubs.json'), Club, problems));
	const files = present.flatMap((folder) => competitionFolders(folder, problems));
	const competitions = files
		.filter((each) => isDescribedIn(each) || !files.some((other) => other.id === each.id && isDescribedIn(other)))
		.flatMap(({ folder }) => readOne(join(folder, 'competition.json'), Competition, problems));
	const seasons = files.flatMap(({ folder }) => readSeasons(folder, problems));
	const towns = present.flatMap((folder) => readList(join(folder, 'towns.json'), Town, problems));
	const stadiums = present.flatMap((folder) => readList(join(folder, 'stadiums.json'), Stadium, problems));
	const abroad = present.flatMap((folder) => readAbroad(join(folder, 'abroad.json'), problems));
	const cups = abroad.flatMap(({ file, value }) => partsOf(file, 'cups', value.cups));
	const editions = abroad.flatMap(({ file, value }) => partsOf(file, 'editions', value.editions));
	const reads: Reads = { departments, towns, stadiums, clubs, competitions, seasons, cups, editions };

	problems.push(
		...repeated(departments, ({ id }) => id),
		...repeated(clubs, ({ id }) => id),
		...repeated(competitions, ({ id }) => id),
		...repeated(seasons, ({ competition, year }) => `${competition} ${year}`),
		...repeated(towns, ({ name, department }) => `${name}, ${department}`),
		...repeated(stadiums, ({ name }) => name),
		...repeated(cups, ({ id }) => id),
		...repeated(editions, ({ cup, year }) => `${cup} ${year}`),
		...files.flatMap(({ folder, id }) => misplaced(folder, id, competitions, seasons)),
		...unknownReferences(reads),
		...contradictionsBetween(reads),
		...seasons.flatMap(({ file, value }) =>
			contradictions(value).map(({ path, expected }) => ({ file, path: pathText(path), expected })),
		),
		...editions.flatMap(({ file, path, value }) =>
			ofEdition(value).map((found) => ({ file, path: pathText([...path, ...found.path]), expected: found.expected })),
		),
	);
	const valuesOf = <T>(reads: readonly Read<T>[]) => reads.map(({ value }) => value);
	const data = {
		departments: valuesOf(departments),
		towns: valuesOf(towns),
		stadiums: valuesOf(stadiums),
		clubs: valuesOf(clubs),
		competitions: valuesOf(competitions),
		seasons: valuesOf(seasons),
		cups: valuesOf(cups),
		editions: valuesOf(editions),
	};
	if (present.length > 0 && seasons.length === 0 && problems.length === 0) {
		problems.push({ file: folders.join(', '), path: '', expected: 'at least one season under competitions/' });
	}
	return { data, problems };
}

function isFolder(folder: string, problems: DataProblem[]): boolean {
	if (!existsSync(folder) || !statSync(folder).isDirectory()) {
		problems.push({ file: folder, path: '', expected: 'a folder that exists' });
		return false;
	}
	const names = namesIn(folder, problems);
	// A folder one level too high or too deep would otherwise load nothing, without an error.
	if (names && !names.some((name) => PARTS.includes(name))) {
		problems.push({ file: folder, path: '', expected: `at least one of ${PARTS.join(', ')}` });
		return false;
	}
	return names !== undefined;
}

function readAbroad(file: string, problems: DataProblem[]): Read<Abroad>[] {
	return isThere(file) ? readOne(file, Abroad, problems) : [];
}

function partsOf<T>(file: string, field: string, parts: readonly T[]): Read<T>[] {
	return parts.map((value, index) => ({ file, path: [field, index], value }));
}

function competitionFolders(
	folder: string,
	problems: DataProblem[],
): { readonly folder: string; readonly id: string }[] {
	const parent = join(folder, 'competitions');
	if (!isThere(parent)) return [];
	return (namesIn(parent, problems) ?? [])
		.map((id) => ({ folder: join(parent, id), id }))
		.filter((each) => orNote(each.folder, problems, () => statSync(each.folder).isDirectory()))
		.sort((a, b) => a.id.localeCompare(b.id));
}

function namesIn(folder: string, problems: DataProblem[]): readonly string[] | undefined {
	return orNote(folder, problems, () => readdirSync(folder));
}

/** What `look` sees of a folder; undefined after noting in `problems` that the folder cannot be read. */
function orNote<Seen>(folder: string, problems: DataProblem[], look: () => Seen): Seen | undefined {
	try {
		return look();
	} catch (error) {
		const reason = error instanceof Error ? error.message : error;
		problems.push({ file: folder, path: '', expected: `a folder that can be read (${reason})` });
		return undefined;
	}
}

/** A later folder may add seasons to a competition without describing it anew. */
function isDescribedIn({ folder }: { readonly folder: string }): boolean {
	return isThere(join(folder, 'competition.json'));
}

function readSeasons(folder: string, problems: DataProblem[]): Read<Season>[] {
	const names = (namesIn(folder, problems) ?? []).filter(
		(name) => name.endsWith('.json') && name !== 'competition.json',
	);
	return names.toSorted().flatMap((name) => {
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
