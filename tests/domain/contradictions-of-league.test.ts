import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/domain/contradictions.js';
import { leagueClubs } from '../../src/domain/contradictions-of-league.js';
import type { Season } from '../../src/domain/season.js';
import { aSeason, aTie, aTiesRound } from '../support/fixtures.js';

const rows = [
	{ club: 'norte', played: 2, won: 2, drawn: 0, lost: 0, goalsFor: 4, goalsAgainst: 1 },
	{ club: 'sur', played: 2, won: 1, drawn: 0, lost: 1, goalsFor: 2, goalsAgainst: 2 },
	{ club: 'este', played: 2, won: 0, drawn: 0, lost: 2, goalsFor: 1, goalsAgainst: 4 },
];
const league = (round: { readonly [field: string]: unknown } = {}, more: { readonly [field: string]: unknown } = {}) =>
	aSeason({
		champion: { club: 'norte' },
		stages: [{ id: 'league', rounds: [{ type: 'group', name: 'league', table: rows, ...round }] }],
		...more,
	});

const sound = league(
	{},
	{
		runnerUp: { club: 'sur' },
		relegations: [{ club: 'este', to: 'segunda' }],
		abroad: [{ club: 'norte', cup: 'copa' }],
		topScorers: [{ name: 'Uno', club: 'sur', goals: 2 }],
		figures: { teams: 3, matches: 3, goals: 7 },
	},
);

/** Each season is wrong in one way: where that is, and what is expected there. */
const cases: readonly (readonly [string, Season, string, RegExp])[] = [
	['a champion who is not first', league({}, { champion: { club: 'sur' } }), 'champion.club', /"norte".*table/],
	[
		'a relegated club that did not play',
		league({}, { relegations: [{ club: 'oeste' }] }),
		'relegations.0.club',
		/table/,
	],
	['a relegated champion', league({}, { relegations: [{ club: 'norte' }] }), 'relegations.0.club', /champion/],
	[
		'a club relegated twice',
		league({}, { relegations: [{ club: 'este' }, { club: 'este' }] }),
		'relegations.1.club',
		/only once/,
	],
	[
		'a club relegated and promoted',
		league({}, { relegations: [{ club: 'este' }], promotions: [{ club: 'este', to: 'liga', year: 2001 }] }),
		'relegations.0.club',
		/not promoted/,
	],
	[
		'a club relegated to where it was',
		league({}, { relegations: [{ club: 'este', to: 'copa' }] }),
		'relegations.0.to',
		/another competition/,
	],
	[
		'a club abroad that did not play',
		league({}, { abroad: [{ club: 'oeste', cup: 'copa' }] }),
		'abroad.0.club',
		/table/,
	],
	[
		'a club twice in one cup',
		league(
			{},
			{
				abroad: [
					{ club: 'sur', cup: 'copa' },
					{ club: 'sur', cup: 'copa' },
				],
			},
		),
		'abroad.1.club',
		/only once/,
	],
	[
		'a top scorer of a club that did not play',
		league({}, { topScorers: [{ name: 'Uno', club: 'oeste' }] }),
		'topScorers.0.club',
		/table/,
	],
	['more teams than rows', league({}, { figures: { teams: 4 } }), 'figures.teams', /^3,/],
	['a third that the table shows', league({}, { third: { club: 'este' } }), 'third', /the table shows it/],
	[
		'a third who was second',
		aSeason({ champion: { club: 'norte' }, runnerUp: { club: 'sur' }, third: { club: 'sur' } }),
		'third.club',
		/other than champion and runner-up/,
	],
	[
		'a table out of order',
		league({ table: [rows[1], rows[0], rows[2]] }, { champion: { club: 'sur' } }),
		'stages.0.rounds.0.table.1.club',
		/above that with 3 points: it has 6/,
	],
	[
		'points that a deduction changes',
		league({ table: [rows[0], { ...rows[1], points: 3 }, rows[2]], deductions: [{ club: 'sur', points: 1 }] }),
		'stages.0.rounds.0.table.1.points',
		/^2$/,
	],
	[
		'a deduction of a club that did not play',
		league({ deductions: [{ club: 'oeste', points: 1 }] }),
		'stages.0.rounds.0.deductions.0.club',
		/table/,
	],
	[
		'goals that do not add up',
		league({ table: [{ ...rows[0], goalsFor: 5 }, rows[1], rows[2]] }),
		'stages.0.rounds.0.table',
		/differ by 1/,
	],
];

describe('a league’s season', () => {
	it('that is sound contradicts nothing', () => {
		expect(contradictions(sound)).toEqual([]);
	});

	it.each(cases)('with %s is found out', (_, season, path, expected) => {
		expect(contradictions(season)).toEqual([
			{ path: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)), expected: expect.any(String) },
		]);
		expect(contradictions(season)[0]?.expected).toMatch(expected);
	});

	it('may have a champion who is not first, where a final or another match settled it', () => {
		const final = aTiesRound([aTie(['sur 1-0 norte'])]);
		const settled = (name: string) =>
			aSeason({
				champion: { club: 'sur' },
				stages: [
					{
						id: 'league',
						rounds: [
							{ type: 'group', name: 'league', table: rows },
							{ ...final, name },
						],
					},
				],
			});
		expect(contradictions(settled('final'))).toEqual([]);
		expect(contradictions(settled('tiebreaker'))).toEqual([]);
		expect(contradictions(settled('relegation-play-off'))).not.toEqual([]);
	});

	it('with goals that do not add up is let through where that is said', () => {
		const odd = league({
			table: [{ ...rows[0], goalsFor: 5 }, rows[1], rows[2]],
			misprint: { en: 'Odd goals.', es: 'Goles raros.' },
		});
		expect(contradictions(odd)).toEqual([]);
	});

	it('names all its clubs only where its table is whole', () => {
		expect(leagueClubs(sound)).toEqual(['norte', 'sur', 'este']);
		expect(leagueClubs(league({ incomplete: true }))).toBeUndefined();
		expect(leagueClubs(aSeason())).toBeUndefined();
		const part = league({ incomplete: true }, { relegations: [{ club: 'oeste' }], figures: { teams: 9 } });
		expect(contradictions(part)).toEqual([]);
	});
});
