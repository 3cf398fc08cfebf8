import { describe, expect, it } from 'vitest';
import { hasEveryQualifier, qualifiersOf, stageOf } from '../../src/domain/decider.js';
import { ownCatalog } from '../support/a-bot.js';

const seasons = ownCatalog.seasonsOf('copa-peru');
const all = ownCatalog.departments.map(({ id }) => id).toSorted();

/** The number of clubs in each list: first complete lists, then partial ones. */
const whole = {
	1967: 24,
	1968: 23,
	1969: 24,
	1995: 25,
	1996: 26,
	2002: 26,
	2003: 27,
	2008: 55,
	2012: 65,
	2013: 52,
};
const inPart = {
	1997: 22,
	1998: 16,
	2000: 15,
	2001: 16,
	2004: 17,
	2005: 18,
	2006: 26,
	2007: 12,
	2009: 10,
	2010: 23,
	2011: 11,
	2014: 1,
	2015: 25,
	2016: 8,
	2017: 20,
	2018: 31,
	2019: 1,
	2021: 20,
	2022: 26,
	2023: 38,
	2024: 25,
};

const counts = (listed: typeof seasons) =>
	Object.fromEntries(listed.map((season) => [season.year, qualifiersOf(season).length]));
const withList = seasons.filter((season) => qualifiersOf(season).length > 0);

describe('the lists of qualifiers', () => {
	it('are whole in ten seasons', () => {
		expect(counts(withList.filter(hasEveryQualifier))).toEqual(whole);
	});

	it('break off in twenty-one, and say so', () => {
		expect(counts(withList.filter((season) => !hasEveryQualifier(season)))).toEqual(inPart);
	});

	it('that break off name as missing just the departments they have nobody of', () => {
		const odd = withList
			.filter((season) => !hasEveryQualifier(season))
			.filter((season) => {
				const missing = stageOf(season, 'departmental')?.missing ?? [];
				const listed = new Set(qualifiersOf(season).map(({ department }) => department));
				return [...missing, ...listed].toSorted().join() !== all.join();
			});
		expect(odd.map(({ year }) => year)).toEqual([]);
	});

	it('of the press are not taken for those of a season’s page', () => {
		const doubtful = withList.filter((season) =>
			qualifiersOf(season).every(({ confidence }) => confidence === 'one-source'),
		);
		expect(doubtful.map(({ year }) => year)).toEqual([2014, 2019, 2021, 2024]);
	});
});

it.each([
	[1998, 'apurimac', ['union-grauina']],
	[2006, 'arequipa', ['total-clean', 'senati-arequipa']],
	[2010, 'ayacucho', ['froebel-deportes', 'deportivo-municipal-tambo']],
	[2015, 'huanuco', ['mariano-santos', 'sport-boys-tocache']],
	[2016, 'arequipa', ['la-colina', 'binacional']],
	[2018, 'lambayeque', ['carlos-stein', 'pirata-fc']],
	[2021, 'lima', ['dim', 'angeles-negros', 'maristas', 'defensor-laure-sur']],
	[2022, 'junin', ['cesa', 'defensor-concepcion']],
	[2023, 'moquegua', ['hijos-del-altiplano', 'cd-moquegua']],
	[2024, 'tumbes', ['sport-bolognesi', 'ud-tacna-libre']],
])('in %i %s sent %o', (year, department, clubs) => {
	const season = seasons.find((each) => each.year === year);
	const sent = season ? qualifiersOf(season).filter((row) => row.department === department) : [];
	expect(sent.map(({ club }) => club)).toEqual(clubs);
});
