import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/catalog/data-problem.js';
import { loadCatalog, readData } from '../../src/catalog/load.js';
import { aFolder, aSeasonFile, sound } from './a-folder.js';

const season = 'competitions/copa/2000.json';
const cup = 'competitions/copa/competition.json';

/** What is wrong in a folder: file, JSON path and expectation. */
function problemsOf(files: { readonly [path: string]: unknown }) {
	const folder = aFolder(files);
	return readData([folder]).problems.map((each) => ({ ...each, file: each.file.replace(join(folder, '/'), '') }));
}

it('a sound folder is loaded whole', () => {
	const catalog = loadCatalog([aFolder(sound)]);
	expect(catalog.season('copa', 2000)?.status).toBe('played');
	expect(catalog.clubs.map(({ id }) => id)).toEqual(['norte', 'sur']);
	expect(catalog.departments.map(({ name }) => name)).toEqual(['Lima']);
});

it('a file that begins with a byte order mark is read as if it did not', () => {
	expect(problemsOf({ ...sound, [season]: `\uFEFF${JSON.stringify(sound[season])}` })).toEqual([]);
});

describe('what is there and cannot be read is told, and nothing of it is passed over', () => {
	const links = (name: string, leads: string) => (folder: string) => symlinkSync(leads, join(folder, name));
	const files = (name: string) => (folder: string) => writeFileSync(join(folder, name), '');

	it.each<[what: string, place: (folder: string) => void, file: string, reason: RegExp]>([
		['a file where the competitions should be', files('competitions'), 'competitions', /folder.+ENOTDIR/],
		['a link to nothing in its place', links('competitions', 'nowhere'), 'competitions', /folder.+ENOENT/],
		['a link in a circle in its place', links('competitions', 'competitions'), 'competitions', /folder.+ELOOP/],
		['a list that leads nowhere', links('clubs.json', 'nowhere'), 'clubs.json', /JSON file.+ENOENT/],
	])('%s', (_, place, file, reason) => {
		const folder = aFolder({});
		place(folder);
		const { problems } = readData([aFolder(sound), folder]);
		expect(problems).toEqual([{ file: join(folder, file), path: '', expected: expect.stringMatching(reason) }]);
	});

	it('a description that leads nowhere, also of a competition that another folder describes', () => {
		const folder = aFolder({ 'competitions/copa/2001.json': aSeasonFile(2001) });
		symlinkSync('nowhere', join(folder, cup));
		expect(readData([aFolder(sound), folder]).problems).toEqual([
			{ file: join(folder, cup), path: '', expected: expect.stringMatching(/JSON file.+ENOENT/) },
		]);
	});

	it('a folder with nothing of what is read, as one too high or too deep', () => {
		const folder = aFolder({ 'my-leagues/clubs.json': [] });
		expect(readData([aFolder(sound), folder]).problems).toEqual([
			{ file: folder, path: '', expected: expect.stringMatching(/^at least one of competitions, clubs\.json, /) },
		]);
	});

	it('a competition that leads nowhere', () => {
		const folder = aFolder(sound);
		symlinkSync('nowhere', join(folder, 'competitions/liga'));
		expect(readData([folder]).problems).toEqual([
			{ file: join(folder, 'competitions/liga'), path: '', expected: expect.stringMatching(/folder.+ENOENT/) },
		]);
	});
});

it('a competition whose folder lies elsewhere is read through a link', () => {
	const folder = aFolder(sound);
	renameSync(join(folder, 'competitions/copa'), join(folder, 'elsewhere'));
	symlinkSync('../elsewhere', join(folder, 'competitions/copa'));
	expect(loadCatalog([folder]).season('copa', 2000)?.status).toBe('played');
});

describe('a folder with one fault gives that one problem', () => {
	const clubs = sound['clubs.json'];

	it.each([
		['broken JSON', { [season]: '{ "year": 2000,, }' }, season, '', /a readable JSON file/],
		['a misspelt field', { [season]: aSeasonFile(2000, { chmapion: 1 }) }, season, '', /chmapion/],
		['a wrong type', { [season]: aSeasonFile(2000, { edition: 'first' }) }, season, 'edition', /number/],
		[
			'a wrong field deep inside',
			{ [season]: aSeasonFile(2000, { champion: { club: 'Norte' } }) },
			season,
			'champion.club',
			/lower-case/,
		],
		['a list that is none', { 'clubs.json': {}, [season]: aSeasonFile(2000) }, 'clubs.json', '', /array/],
		[
			'an unknown champion',
			{ [season]: aSeasonFile(2000, { champion: { club: 'oeste' } }) },
			season,
			'champion.club',
			/a club that is known, not "oeste"/,
		],
		[
			'an unknown department',
			{ 'clubs.json': [{ id: 'norte', name: 'Norte', department: 'lmia' }] },
			'clubs.json',
			'[0].department',
			/a department that is known, not "lmia"/,
		],
		[
			'an unknown competition',
			{ [season]: aSeasonFile(2000, { promotions: [{ club: 'norte', to: 'liga', year: 2001 }] }) },
			season,
			'promotions[0].to',
			/a competition that is known/,
		],
		[
			'a club twice',
			{ 'clubs.json': [...clubs, clubs[0]] },
			'clubs.json',
			'[2]',
			/"norte" only once \(also in .*clubs\.json\)/,
		],
		[
			'a season in the wrong file',
			{ 'competitions/copa/2001.json': aSeasonFile(2002) },
			'competitions/copa/2001.json',
			'year',
			/the year in the file name/,
		],
		[
			'a season in the wrong folder',
			{ [season]: { ...aSeasonFile(2000), competition: 'liga' } },
			season,
			'competition',
			/"copa", the name of its folder/,
		],
		[
			'a file with a name of its own',
			{ 'competitions/copa/last-year.json': aSeasonFile(2003) },
			'competitions/copa/last-year.json',
			'',
			/a name such as 2008\.json/,
		],
		[
			'a competition in the wrong folder',
			{ [cup]: { ...sound[cup], id: 'cup' } },
			cup,
			'id',
			/"copa", the name of its folder/,
		],
		['a contradiction', { [season]: aSeasonFile(2000, { status: 'not-played' }) }, season, 'reason', /the reason/],
	])('%s', (_, files, file, path, expected) => {
		const found = problemsOf({ ...sound, ...files });
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({ file, path });
		expect(found[0]?.expected).toMatch(expected);
	});
});

it('every problem is reported at once, one a line, each with file, JSON path and what was expected', () => {
	const folder = aFolder({
		...sound,
		'clubs.json': '[',
		[season]: aSeasonFile(2000, { champion: { club: 'norte' }, editoin: 3 }),
		'competitions/copa/2001.json': aSeasonFile(1999, { runnerUp: { club: 'este' } }),
	});
	let report = '';
	try {
		loadCatalog([folder, join(folder, 'nowhere')]);
	} catch (error) {
		if (error instanceof DataError) report = error.message;
	}
	expect(
		report
			.replaceAll(folder, 'FOLDER')
			.split('\n')
			.map((line) => line.replace(/\(.*\)$/, '(…)')),
	).toEqual([
		'The data has 5 problem(s):',
		'  FOLDER/nowhere: a folder that exists',
		'  FOLDER/clubs.json: a readable JSON file (…)',
		`  FOLDER/${season}: Unrecognized key: "editoin"`,
		'  FOLDER/competitions/copa/2001.json → year: the year in the file name',
		'  FOLDER/competitions/copa/2001.json → runnerUp.club: a club that is known, not "este"',
	]);
});

it('a folder without a season is a problem', () => {
	expect(problemsOf({ 'clubs.json': [] })[0]?.expected).toMatch(/at least one season/);
});

describe('a second folder', () => {
	it('adds to the first: clubs, seasons of its competitions, competitions of its own', () => {
		const second = aFolder({
			'clubs.json': [{ id: 'este', name: 'Este' }],
			'competitions/liga/competition.json': { ...sound[cup], id: 'liga', order: 1 },
			'competitions/liga/2000.json': {
				...aSeasonFile(2000, { champion: { club: 'este' }, runnerUp: { club: 'norte' } }),
				competition: 'liga',
			},
		});
		const catalog = loadCatalog([aFolder(sound), second]);
		expect(catalog.competitions.map(({ id }) => id)).toEqual(['copa', 'liga']);
		expect(catalog.season('liga', 2000)?.champion?.club).toBe('este');
		expect(catalog.clubs).toHaveLength(3);
	});

	it('cannot replace an entry of the first', () => {
		const first = aFolder(sound);
		const second = aFolder({ ...sound, 'departments.json': [], 'clubs.json': [{ id: 'norte', name: 'Another' }] });
		const { problems } = readData([first, second]);
		expect(problems.map(({ expected }) => expected)).toEqual([
			`"norte" only once (also in ${join(first, 'clubs.json')})`,
			`"copa" only once (also in ${join(first, cup)})`,
			`"copa 2000" only once (also in ${join(first, season)})`,
		]);
		expect(problems.every(({ file }) => file.startsWith(second))).toBe(true);
	});

	it('adds a season to a competition of the first without repeating it', () => {
		const second = aFolder({ 'competitions/copa/2001.json': aSeasonFile(2001, { champion: { club: 'sur' } }) });
		const catalog = loadCatalog([aFolder(sound), second]);
		expect(catalog.seasonsOf('copa').map(({ year }) => year)).toEqual([2000, 2001]);
	});

	it('must describe a competition that no other folder does', () => {
		const second = aFolder({ 'competitions/liga/2001.json': { ...aSeasonFile(2001), competition: 'liga' } });
		const { problems } = readData([aFolder(sound), second]);
		expect(problems).toMatchObject([{ file: join(second, 'competitions/liga/competition.json') }]);
	});
});
