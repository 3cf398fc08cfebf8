import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/domain/contradictions.js';
import type { Season } from '../../src/domain/season.js';
import { aGroup, aMatch, aNationalSeason, aTie, aTiesRound } from '../support/fixtures.js';

type More = { readonly [field: string]: unknown };

const withTie = (legs: readonly string[], more: More = {}) =>
	aNationalSeason([aTiesRound([aTie(legs, more)], { name: 'semifinals' })]);
const withGroup = (matches: readonly string[], more: More = {}) =>
	aNationalSeason([aGroup(matches, { name: 'group-stage', ...more })]);
const row = { club: 'norte', played: 2, won: 1, drawn: 1, lost: 0, points: 4 };

/** Each round is wrong in one way: where that is, and what is expected there. */
const cases: readonly (readonly [string, Season, string, RegExp])[] = [
	['a tie of a club with itself', withTie([], { clubs: ['norte', 'norte'] }), 'ties.0.clubs', /two different/],
	[
		'a leg of a third club',
		withTie(['norte 1-0 sur', 'este 1-0 norte'], { clubs: ['norte', 'sur'] }),
		'ties.0.legs',
		/matches of norte and sur/,
	],
	['a winner who did not play', withTie(['norte ? sur'], { winner: 'este' }), 'ties.0.winner', /norte or sur/],
	[
		'a reinstated club that did not play',
		withTie(['norte 1-0 sur'], { reinstated: 'este' }),
		'ties.0.winner',
		/norte or sur/,
	],
	[
		'a stored winner whom the scores show',
		withTie(['norte 1-0 sur'], { winner: 'norte' }),
		'ties.0.winner',
		/the scores show it/,
	],
	['a stored winner against the scores', withTie(['norte 1-0 sur'], { winner: 'sur' }), 'ties.0.winner', /"norte"/],
	['a match of a club with itself', withGroup(['norte 1-0 norte']), 'matches.0.away', /another club/],
	[
		'a match years away',
		withGroup([], { matches: [aMatch('norte 1-0 sur', { date: '2004-05-01' })] }),
		'matches.0.date',
		/near 2000/,
	],
	[
		'a stored table that can be computed',
		withGroup(['norte 1-0 sur', 'sur 1-0 este', 'este 1-0 norte'], { table: [{ club: 'norte' }] }),
		'table',
		/computed/,
	],
	['a row that does not add up', withGroup([], { table: [{ ...row, played: 3 }] }), 'table.0.played', /^2:/],
	['points that are wrong', withGroup([], { table: [{ ...row, points: 5 }] }), 'table.0.points', /^4$/],
	['points that are wrong for two a win', withGroup([], { table: [row], pointsForWin: 2 }), 'table.0.points', /^3$/],
	[
		'more goals for than against',
		withGroup([], { table: [{ club: 'norte', goalsFor: 3, goalsAgainst: 1 }] }),
		'table',
		/differ by 2/,
	],
	[
		'a club twice in a table',
		withGroup([], { table: [{ club: 'norte' }, { club: 'norte' }] }),
		'table',
		/each club once/,
	],
];

describe('a round that cannot be true', () => {
	it.each(cases)('has %s', (_, season, path, expected) => {
		const found = contradictions(season);
		expect(found.map((each) => each.path.join('.'))).toEqual([`stages.0.rounds.0.${path}`]);
		expect(found[0]?.expected).toMatch(expected);
	});
});

describe('a round without a contradiction', () => {
	it.each([
		['a winner against the scores, by ruling', withTie(['norte 1-0 sur'], { winner: 'sur', decidedBy: 'ruling' })],
		['a stored winner of a level tie', withTie(['norte 1-0 sur', 'sur 1-0 norte'], { winner: 'sur' })],
		[
			'a table of an incomplete group',
			withGroup(['norte 1-0 sur'], { incomplete: true, table: [{ club: 'norte', goalsFor: 3, goalsAgainst: 1 }] }),
		],
		[
			'a table of an incomplete group in which everybody has met once',
			withGroup(['norte 1-0 sur', 'sur 1-0 este', 'este 1-0 norte'], {
				incomplete: true,
				table: [{ club: 'norte', points: 7 }],
			}),
		],
		[
			'a match in January of the year after',
			withGroup([], { matches: [aMatch('norte 1-0 sur', { date: '2001-01-15' })] }),
		],
	])('has %s', (_, season) => {
		expect(contradictions(season)).toEqual([]);
	});
});
