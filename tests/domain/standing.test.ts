import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clubsOf, computeTable, goalDifference, hasEveryPair, standings } from '../../src/domain/standing.js';
import { aGroup, aMatch, aTie, aTiesRound, clubId } from '../support/fixtures.js';

const order = (matches: readonly string[], more = {}) => computeTable(aGroup(matches, more)).map(({ club }) => club);

describe('a table', () => {
	it('counts played, won, drawn, lost, goals and points', () => {
		const table = computeTable(aGroup(['norte 2-0 sur', 'sur 1-1 este', 'este 0-3 norte']));
		expect(table).toEqual([
			{ club: 'norte', played: 2, won: 2, drawn: 0, lost: 0, goalsFor: 5, goalsAgainst: 0, points: 6 },
			{ club: 'sur', played: 2, won: 0, drawn: 1, lost: 1, goalsFor: 1, goalsAgainst: 3, points: 1 },
			{ club: 'este', played: 2, won: 0, drawn: 1, lost: 1, goalsFor: 1, goalsAgainst: 4, points: 1 },
		]);
	});

	it.each([
		[2, ['este', 'norte', 'sur']],
		[3, ['norte', 'este', 'sur']],
	])('gives %i points for a win', (pointsForWin, expected) => {
		const matches = [...Array(2).fill('norte 1-0 sur'), ...Array(5).fill('este 0-0 oeste')];
		const found = order(matches, { pointsForWin }).filter((club) => club !== 'oeste');
		expect(found).toEqual(expected);
	});

	it.each([
		['more points first', ['norte 0-1 sur'], ['sur', 'norte']],
		['then goal difference', ['norte 3-0 este', 'sur 1-0 oeste'], ['norte', 'sur', 'oeste', 'este']],
		['then goals scored', ['norte 1-1 sur', 'este 2-2 oeste'], ['este', 'oeste', 'norte', 'sur']],
	])('is in order: %s', (_, matches, expected) => {
		expect(order(matches)).toEqual(expected);
	});

	it('a stored order decides between clubs level on points, whatever their goals', () => {
		const matches = ['norte 3-0 este', 'sur 1-0 oeste'];
		expect(order(matches, { order: ['sur', 'norte'] })).toEqual(['sur', 'norte', 'oeste', 'este']);
		expect(order(matches, { order: ['este', 'norte'] })[0]).toBe('norte');
	});

	it('counts the awarded score, and nothing for a match without a score', () => {
		const awarded = aMatch('norte 2-2 sur', { awarded: { score: [0, 3], reason: { en: 'x', es: 'x' } } });
		const group = aGroup([], { matches: [awarded, aMatch('norte ? este')] });
		expect(computeTable(group).map(({ club, points, played }) => [club, points, played])).toEqual([
			['sur', 3, 1],
			['norte', 0, 1],
		]);
	});

	it('takes off what was deducted, which may cost a place', () => {
		const deductions = [{ club: clubId('norte'), points: 3 }];
		const table = computeTable(aGroup(['norte 2-0 sur', 'sur 1-1 este'], { deductions }));
		expect(table.map(({ club, points }) => [club, points])).toEqual([
			['este', 1],
			['sur', 1],
			['norte', 0],
		]);
	});

	it.each([
		['from wins and draws', {}, [7, undefined]],
		['less what was deducted', { deductions: [{ club: 'norte', points: 4 }] }, [3, undefined]],
		['by two a win where that was the rule', { pointsForWin: 2 }, [5, undefined]],
	])('as printed without points has them %s, where those are known', (_, more, expected) => {
		const table = [
			{ club: 'norte', played: 3, won: 2, drawn: 1, lost: 0 },
			{ club: 'sur', played: 3 },
		];
		expect(standings(aGroup([], { table, ...more }))?.map(({ points }) => points)).toEqual(expected);
	});

	it('as printed with points keeps them, whatever was deducted', () => {
		const table = [{ club: 'norte', won: 2, drawn: 1, points: 6 }];
		const deductions = [{ club: 'norte', points: 1 }];
		expect(standings(aGroup([], { table, deductions }))?.map(({ points }) => points)).toEqual([6]);
	});

	it('adds up: as many goals for as against, two places played a match, whatever the matches', () => {
		const club = fc.constantFrom('norte', 'sur', 'este', 'oeste');
		const match = fc
			.tuple(club, club, fc.nat({ max: 9 }), fc.nat({ max: 9 }))
			.filter(([home, away]) => home !== away)
			.map(([home, away, mine, theirs]) => `${home} ${mine}-${theirs} ${away}`);
		fc.assert(
			fc.property(fc.array(match, { maxLength: 12 }), (matches) => {
				const table = computeTable(aGroup(matches));
				const sum = (of: (row: (typeof table)[number]) => number) => table.reduce((all, row) => all + of(row), 0);
				expect(sum((row) => row.goalsFor - row.goalsAgainst)).toBe(0);
				expect(sum(({ played }) => played)).toBe(matches.length * 2);
				expect(sum(({ won }) => won)).toBe(sum(({ lost }) => lost));
				expect(table.map(({ points }) => points)).toEqual(table.map(({ points }) => points).toSorted((a, b) => b - a));
			}),
		);
	});
});

describe('the standings of a group', () => {
	const printed = [{ club: 'sur', points: 4 }, { club: 'norte' }];

	it('are what a source printed, where it is stored', () => {
		expect(standings(aGroup(['norte 1-0 sur'], { table: printed }))).toEqual(printed);
	});

	it.each([
		['no match is known', aGroup([])],
		['not all matches are known', aGroup(['norte 1-0 sur'], { incomplete: true })],
	])('are unknown when %s', (_, group) => {
		expect(standings(group)).toBeUndefined();
	});
});

it.each([
	[{ club: clubId('norte'), goalsFor: 3, goalsAgainst: 5 }, -2],
	[{ club: clubId('norte'), goalsFor: 3 }, undefined],
	[{ club: clubId('norte') }, undefined],
])('the goal difference of %o is %s', (row, expected) => {
	expect(goalDifference(row)).toBe(expected);
});

it.each([
	['a group', aGroup(['norte 1-0 sur'], { table: [{ club: 'sur' }], clubs: ['oeste'] }), ['sur', 'norte', 'oeste']],
	['ties', aTiesRound([aTie(['norte 1-0 sur'])], { clubs: ['sur', 'este'] }), ['norte', 'sur', 'este']],
])('the clubs of %s are everybody named in it, once', (_, round, expected) => {
	expect(clubsOf(round)).toEqual(expected);
});

it.each([
	[['norte 1-0 sur', 'sur 1-0 este', 'este 0-0 norte'], true],
	[['norte 1-0 sur', 'sur 1-0 este'], false],
	[['norte 1-0 sur', 'sur 1-0 norte', 'norte 0-0 este'], false],
])('%o have all met: %s', (matches, expected) => {
	const clubs = ['norte', 'sur', 'este'].map(clubId);
	expect(hasEveryPair(aGroup(matches).matches, clubs)).toBe(expected);
});

describe('clubs level on points', () => {
	// Norte and Sur have 9 points each: Sur beat Norte, Norte has the better goal difference, Este won none.
	const matches = [
		'norte 0-1 sur',
		'norte 5-0 este',
		'este 0-4 norte',
		'norte 2-0 oeste',
		'sur 1-0 este',
		'sur 1-0 oeste',
	];

	it.each([
		['goal difference, unless a rule says otherwise', undefined, ['norte', 'sur']],
		['their own match, where that comes first', ['head-to-head', 'goal-difference'], ['sur', 'norte']],
		['goals scored', ['goals-scored'], ['norte', 'sur']],
		['the next rule, where one does not tell them apart', ['wins', 'head-to-head'], ['sur', 'norte']],
	])('are separated by %s', (_, tieBreaks, expected) => {
		expect(order(matches, tieBreaks && { tieBreaks }).slice(0, 2)).toEqual(expected);
	});

	it('are separated by all matches among those who are level, not by pairs', () => {
		// Norte beat Sur, Sur beat Este 3-0, Este beat Norte: a circle that only goals among the three open.
		const circle = [
			'norte 1-0 sur',
			'sur 3-0 este',
			'este 1-0 norte',
			'este 9-0 oeste',
			'norte 1-0 oeste',
			'sur 1-0 oeste',
		];
		expect(order(circle, { tieBreaks: ['head-to-head'] })).toEqual(['sur', 'norte', 'este', 'oeste']);
	});

	it('are not level once points are deducted', () => {
		const deductions = [{ club: 'norte', points: 1, source: { name: 'Almanac' } }];
		expect(order(matches, { deductions }).slice(0, 2)).toEqual(['sur', 'norte']);
	});
});
