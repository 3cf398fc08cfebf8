import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.js';
import { aClub, aCompetition, aDepartment, aSeason, clubId } from '../support/fixtures.js';

const cup = aCompetition();
const league = aCompetition({ id: 'liga', order: 1, name: { en: 'League', es: 'Liga' }, aliases: ['primera'] });
const clubs = [
	aClub({ id: 'santos-norte', name: 'Santos', town: 'Norte', department: 'lima' }),
	aClub({ id: 'santos-sur', name: 'Sántos', town: 'Sur', department: 'lima' }),
	aClub({ id: 'rojos-a', name: 'Rojos', town: 'Norte', department: 'lima' }),
	aClub({ id: 'rojos-b', name: 'Rojos', town: 'Norte', department: 'ica' }),
	aClub({ id: 'rojos-c', name: 'Rojos', department: 'puno' }),
	aClub({ id: 'unico', name: 'Único', town: 'Norte', formerNames: [{ name: 'Viejo', until: 1999 }] }),
];
const seasons = [
	...[1990, 1995, 2000, 2001, 2010, 2020].map((year) => aSeason({ year })),
	...[1999, 2008].map((year) => aSeason({ year, competition: 'liga' })),
];
const catalog = createCatalog({
	departments: ['puno', 'ica', 'lima'].map(aDepartment),
	clubs,
	competitions: [league, cup],
	seasons: seasons.toReversed(),
});
const years = (found: readonly { readonly year: number }[]) => found.map(({ year }) => year);

it('everything is in the order of lists, however the files were read', () => {
	expect(catalog.competitions.map(({ id }) => id)).toEqual(['copa', 'liga']);
	expect(years(catalog.seasons)).toEqual([1990, 1995, 2000, 2001, 2010, 2020, 1999, 2008]);
	expect(catalog.departments.map(({ id }) => id)).toEqual(['ica', 'lima', 'puno']);
});

describe('a club’s label', () => {
	it.each([
		['santos-norte', 'Santos (Norte)'],
		['santos-sur', 'Sántos (Sur)'],
		['rojos-a', 'Rojos (Lima)'],
		['rojos-b', 'Rojos (Ica)'],
		['rojos-c', 'Rojos (Puno)'],
		['unico', 'Único'],
	])('of %s is %s: the town only where names clash, the department where towns do', (id, label) => {
		expect(catalog.clubLabel(clubId(id))).toBe(label);
	});

	it.each([
		[1999, 'Viejo'],
		[2000, 'Único'],
	])('in %i is the name of that year', (year, label) => {
		expect(catalog.clubLabel(clubId('unico'), year)).toBe(label);
	});

	it('in a year keeps the town of a clashing name', () => {
		expect(catalog.clubLabel(clubId('santos-sur'), 2000)).toBe('Sántos (Sur)');
	});
});

describe('what comes from outside', () => {
	it.each(['', 'nobody', '__proto__', 'constructor'])('“%s” is no club, competition or season', (id) => {
		expect(catalog.clubWithId(id)).toBeUndefined();
		expect(catalog.competition(id)).toBeUndefined();
		expect(catalog.season(id, 2000)).toBeUndefined();
		expect(catalog.seasonsOf(id)).toEqual([]);
	});

	it.each([2002, Number.NaN, -1, 2000.5])('%d is no season', (year) => {
		expect(catalog.season('copa', year)).toBeUndefined();
	});

	it('an id of the data that nothing has is a bug, and throws', () => {
		expect(() => catalog.club(clubId('nobody'))).toThrow(/nobody/);
		expect(() => catalog.clubLabel(clubId('nobody'))).toThrow(/nobody/);
	});
});

describe('the neighbours of a season', () => {
	it.each([
		[1990, undefined, 1995],
		[2000, 1995, 2001],
		[2020, 2010, undefined],
	])('%i: %s before and %s after, gaps skipped, in its own competition', (year, previous, next) => {
		const season = catalog.season('copa', year);
		if (!season) throw new Error(`No season ${year}`);
		const found = catalog.neighbours(season);
		expect([found.previous?.year, found.next?.year]).toEqual([previous, next]);
		expect(found.next?.competition ?? 'copa').toBe('copa');
	});
});

describe('the season a text means', () => {
	it.each([
		['2000', 2000],
		['01', 2001],
		["'90", 1990],
		['copa 2010', 2010],
		['primera 2008', 2008],
	])('“%s” is found', (text, year) => {
		expect(catalog.seasonMeant(text, cup.id).found?.year).toBe(year);
	});

	it.each([
		['2008', 2008, [1995, 2000, 2001, 2010, 2020]],
		['1900', 1900, [1990, 1995, 2000, 2001, 2010]],
		['2005', 2005, [1995, 2000, 2001, 2010, 2020]],
		['9999', 9999, [1995, 2000, 2001, 2010, 2020]],
		['nonsense', undefined, [1995, 2000, 2001, 2010, 2020]],
		['2010 nonsense', undefined, [1995, 2000, 2001, 2010, 2020]],
		['', undefined, [1995, 2000, 2001, 2010, 2020]],
		['liga 2000', 2000, [1999, 2008]],
	])('“%s” is not there; the nearest are offered, oldest first', (text, year, nearest) => {
		const meant = catalog.seasonMeant(text, cup.id);
		if (meant.found) throw new Error('Found after all');
		expect(meant.year).toBe(year);
		expect(years(meant.nearest)).toEqual(nearest);
	});
});

describe('the seasons a text may become', () => {
	it.each([
		['', [2020, 2010, 2001, 2000, 1995, 1990]],
		['20', [2020]],
		['200', [2001, 2000]],
		['199', [1995, 1990]],
		['2', [2020, 2010, 2001, 2000]],
		['liga', [2008, 1999]],
		['2008 liga', [2008]],
		['nonsense', []],
	])('“%s”: %o, newest first', (text, expected) => {
		expect(years(catalog.searchSeasons(text, cup.id))).toEqual(expected);
	});
});

describe('a season that has no champion yet', () => {
	const running = createCatalog({
		departments: [],
		clubs: [],
		competitions: [cup],
		seasons: [
			aSeason({ year: 2024, champion: { club: 'unico' } }),
			aSeason({ year: 2025, champion: { club: 'unico' } }),
			aSeason({ year: 2026, status: 'in-progress' }),
		],
	});

	it.each(['', '2', '202'])('comes after the newest that has one, for “%s”', (text) => {
		expect(years(running.searchSeasons(text, cup.id))).toEqual([2025, 2026, 2024]);
	});

	it('is found by its year all the same', () => {
		expect(years(running.searchSeasons('2026', cup.id))).toEqual([2026]);
	});
});

it('a season knows how its competition was played in its year', () => {
	const format = {
		title: { en: 'One group', es: 'Un grupo' },
		stages: [{ en: 'All against all.', es: 'Todos contra todos.' }],
		prize: { en: 'Nothing.', es: 'Nada.' },
		sources: [{ name: 'Almanac' }],
	};
	const told = createCatalog({
		departments: [],
		clubs: [],
		competitions: [aCompetition({ formats: [{ ...format, from: 1990, until: 1995 }] })],
		seasons: [],
	});
	expect(told.formatOf({ competition: cup.id, year: 1995 })?.title.es).toBe('Un grupo');
	expect(told.formatOf({ competition: cup.id, year: 1996 })).toBeUndefined();
	expect(told.formatOf({ competition: league.id, year: 1995 })).toBeUndefined();
});
