import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/catalog/data-problem.js';
import { loadCatalog, readData } from '../../src/catalog/load.js';
import { aFolder, aSeasonFile, cup, season, sound } from './a-folder.js';

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
