import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../../src/catalog/load.js';
import { aFolder, aSeasonFile, sound } from './a-folder.js';

const rows = [{ club: 'norte' }, { club: 'sur' }];
const table = (clubs: readonly unknown[], more: { readonly [field: string]: unknown } = {}) => ({
	stages: [{ id: 'league', rounds: [{ type: 'group', name: 'league', table: clubs, ...more }] }],
});
const note = { en: 'Given back its place.', es: 'Se le devolvió la categoría.' };
const cup = (matches: readonly unknown[], more: { readonly [field: string]: unknown } = {}) => ({
	cups: [{ id: 'grande', name: 'Copa Grande' }],
	editions: [{ cup: 'grande', year: 2001, matches, sources: [{ name: 'Almanac' }], ...more }],
});
const match = {
	round: 'final',
	date: '2001-05-01',
	home: 'norte',
	away: { name: 'Lejos', country: 'URU' },
	score: [1, 0],
};

/** What is wrong in a folder with these files besides the sound ones: file, path and expectation. */
function problemsOf(files: { readonly [path: string]: unknown }) {
	const folder = aFolder({ ...sound, ...files });
	return readData([folder]).problems.map(({ file, path, expected }) =>
		[file.replace(join(folder, '/'), ''), path, expected].join(' | '),
	);
}

describe('a club that went down', () => {
	const first = (relegation: { readonly [field: string]: unknown }) =>
		aSeasonFile(2000, { relegations: [{ club: 'sur', ...relegation }] });
	const season = 'competitions/copa/2000.json';
	const next = 'competitions/copa/2001.json';

	it('must not play there the next year', () => {
		expect(problemsOf({ [season]: first({}), [next]: aSeasonFile(2001, table(rows)) })).toEqual([
			expect.stringMatching(
				/^competitions\/copa\/2000\.json \| relegations\[0\]\.club \| .*does not play in copa 2001/,
			),
		]);
	});

	it.each([
		['where a note says why', { [season]: first({ note }), [next]: aSeasonFile(2001, table(rows)) }],
		[
			'where it came up again',
			{
				[season]: first({}),
				[next]: aSeasonFile(2001, table(rows)),
				'competitions/liga/competition.json': { ...sound['competitions/copa/competition.json'], id: 'liga' },
				'competitions/liga/2000.json': {
					...aSeasonFile(2000, { promotions: [{ club: 'sur', to: 'copa', year: 2001 }] }),
					competition: 'liga',
				},
			},
		],
		['in a later year', { [season]: first({}), 'competitions/copa/2002.json': aSeasonFile(2002, table(rows)) }],
	])('may play there %s', (_, files) => {
		expect(problemsOf(files)).toEqual([]);
	});
});

describe('a club that went up', () => {
	const up = (promotion: { readonly [field: string]: unknown } = {}) => ({
		'competitions/liga/competition.json': { ...sound['competitions/copa/competition.json'], id: 'liga' },
		'competitions/liga/1999.json': {
			...aSeasonFile(1999, { promotions: [{ club: 'sur', to: 'copa', year: 2000, ...promotion }] }),
			competition: 'liga',
		},
	});
	const played = (clubs: readonly unknown[], more: { readonly [field: string]: unknown } = {}) => ({
		'competitions/copa/2000.json': aSeasonFile(2000, table(clubs, more)),
	});

	it('must be in the table of its first season', () => {
		expect(problemsOf({ ...up(), ...played([{ club: 'norte' }]) })).toEqual([
			expect.stringMatching(/^competitions\/liga\/1999\.json \| promotions\[0\]\.club \| .*table of copa 2000/),
		]);
	});

	it('may be missing where the table is not whole, or a note says why', () => {
		expect(problemsOf({ ...up(), ...played(rows) })).toEqual([]);
		expect(problemsOf({ ...up(), ...played([{ club: 'norte' }], { incomplete: true }) })).toEqual([]);
		expect(problemsOf({ ...up({ note }), ...played([{ club: 'norte' }]) })).toEqual([]);
	});
});

describe('a place abroad', () => {
	const season = (place: { readonly [field: string]: unknown }) => ({
		'competitions/copa/2000.json': aSeasonFile(2000, { abroad: [{ cup: 'grande', ...place }] }),
	});

	it('must be played the next year, where the matches are all known', () => {
		expect(problemsOf({ ...season({ club: 'sur' }), 'abroad.json': cup([match]) })).toEqual([
			expect.stringMatching(/^competitions\/copa\/2000\.json \| abroad\[0\]\.club \| .*played the grande 2001/),
		]);
		expect(problemsOf({ ...season({ club: 'norte' }), 'abroad.json': cup([match]) })).toEqual([]);
		expect(problemsOf({ ...season({ club: 'sur' }), 'abroad.json': cup([match], { incomplete: true }) })).toEqual([]);
		expect(problemsOf({ ...season({ club: 'sur', note }), 'abroad.json': cup([match]) })).toEqual([]);
	});

	it('must be in a cup that is known, and a cup’s clubs must be known too', () => {
		expect(problemsOf(season({ club: 'sur' }))).toEqual([expect.stringMatching(/abroad\[0\]\.cup \| a cup/)]);
		const unknown = { ...match, home: 'oeste' };
		expect(problemsOf({ 'abroad.json': cup([unknown]) })).toEqual([
			expect.stringMatching(/^abroad\.json \| editions\[0\]\.matches\[0\]\.home \| a club/),
		]);
	});
});

describe('what clubs share', () => {
	const clubs = (more: { readonly [field: string]: unknown }) => ({
		'clubs.json': [
			{ id: 'norte', name: 'Norte', department: 'lima', town: 'Lima', ...more },
			{ id: 'sur', name: 'Sur' },
		],
	});
	const sources = [{ name: 'Almanac' }];
	const ground = { name: 'Estadio', capacity: { seats: 900 }, sources };

	it('is said once: a ground’s capacity', () => {
		const told = { 'stadiums.json': [ground] };
		expect(problemsOf({ ...clubs({ stadium: { name: 'Estadio', capacity: 900 } }), ...told })).toEqual([
			expect.stringMatching(/^clubs\.json \| \[0\]\.stadium\.capacity \| none/),
		]);
		expect(problemsOf({ ...clubs({ stadium: { name: 'Estadio' } }), ...told })).toEqual([]);
		expect(problemsOf(clubs({ stadium: { name: 'Estadio', capacity: 900 } }))).toEqual([]);
	});

	it('bears the name that clubs give it: a town', () => {
		const town = (name: string) => ({ 'towns.json': [{ name, department: 'lima', sources }] });
		expect(problemsOf({ ...clubs({}), ...town('Lima') })).toEqual([]);
		expect(problemsOf({ ...clubs({}), ...town('Lmia') })).toEqual([
			expect.stringMatching(/^towns\.json \| \[0\]\.name \| the town of a club/),
		]);
	});

	it('is there: a rival', () => {
		expect(problemsOf(clubs({ rivals: [{ club: 'oeste' }] }))).toEqual([
			expect.stringMatching(/^clubs\.json \| \[0\]\.rivals\[0\]\.club \| a club/),
		]);
		expect(problemsOf(clubs({ rivals: [{ club: 'sur' }, { name: 'Oeste' }] }))).toEqual([]);
		expect(problemsOf(clubs({ rivals: [{ club: 'sur', name: 'Sur' }] }))).toEqual([
			expect.stringMatching(/either club or name/),
		]);
	});
});
