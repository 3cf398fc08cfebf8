import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/domain/contradictions.js';
import type { Season } from '../../src/domain/season.js';
import { aGroup, aNationalSeason, aSeason, aTie, aTiesRound } from '../support/fixtures.js';

const reason = { en: 'Why not.', es: 'Porque no.' };
const final = aTiesRound([aTie(['norte 1-0 sur', 'sur 0-0 norte'])]);
const won = { champion: { club: 'norte' }, runnerUp: { club: 'sur' } };
const sound = aNationalSeason([final], won);

/** Each season is wrong in one way: where that is, and what is expected there. */
const cases: readonly (readonly [string, Season, string, RegExp])[] = [
	['unfinished without a reason', aSeason({ status: 'unfinished' }), 'reason', /the reason/],
	['not played without a reason', aSeason({ status: 'not-played' }), 'reason', /the reason/],
	[
		'not played, with a champion',
		aSeason({ status: 'not-played', reason, champion: { club: 'norte' } }),
		'champion',
		/none/,
	],
	['in progress, with a champion', aSeason({ status: 'in-progress', champion: { club: 'norte' } }), 'champion', /none/],
	[
		'champion and runner-up at once',
		aSeason({ champion: { club: 'norte' }, runnerUp: { club: 'norte' } }),
		'runnerUp.club',
		/other than the champion/,
	],
	[
		'a champion who lost the final',
		aNationalSeason([final], { champion: { club: 'este' }, runnerUp: { club: 'sur' } }),
		'champion.club',
		/"norte".*final/,
	],
	[
		'a champion who is not first in the group',
		aNationalSeason([aGroup(['norte 1-0 sur'])], { champion: { club: 'sur' } }),
		'champion.club',
		/"norte".*final-group/,
	],
	[
		'a runner-up who did not play the final',
		aNationalSeason([final], { ...won, runnerUp: { club: 'este' } }),
		'runnerUp.club',
		/finalists norte and sur/,
	],
	[
		'a disputed champion without variants',
		aSeason({ champion: { club: 'norte', confidence: 'disputed' } }),
		'champion.variants',
		/variants or a note/,
	],
	[
		'a disputed runner-up without variants',
		aSeason({ runnerUp: { club: 'sur', confidence: 'disputed' } }),
		'runnerUp.variants',
		/variants or a note/,
	],
	[
		'a promotion to a year before',
		aSeason({ promotions: [{ club: 'norte', to: 'liga', year: 1999 }] }),
		'promotions',
		/from 2000 on/,
	],
	[
		'a promotion years later',
		aSeason({ promotions: [{ club: 'norte', to: 'liga', year: 2003 }] }),
		'promotions',
		/from 2000 on/,
	],
	[
		'a promotion as champion of somebody else',
		aSeason({ ...won, promotions: [{ club: 'sur', to: 'liga', year: 2001, reason: 'champion' }] }),
		'promotions.0.reason',
		/"norte" was champion/,
	],
	[
		'a record of a club against itself',
		aSeason({ records: [{ home: 'norte', away: 'norte', score: [9, 0], holds: ['highest-scoring'] }] }),
		'records.0.away',
		/another club/,
	],
	[
		'a home win that is none',
		aSeason({ records: [{ home: 'norte', away: 'sur', score: [1, 1], holds: ['biggest-home-win'] }] }),
		'records.0.score',
		/home win/,
	],
	[
		'an away win that is none',
		aSeason({ records: [{ home: 'norte', away: 'sur', score: [1, 1], holds: ['biggest-away-win'] }] }),
		'records.0.score',
		/away win/,
	],
];

describe('a season that cannot be true', () => {
	it.each(cases)('has %s', (_, season, path, expected) => {
		const found = contradictions(season);
		expect(found.map((each) => each.path.join('.'))).toEqual([path]);
		expect(found[0]?.expected).toMatch(expected);
	});
});

describe('a season without a contradiction', () => {
	it.each([
		['one whose final agrees', sound],
		['a bare one', aSeason()],
		['one that was not played, with the reason', aSeason({ status: 'not-played', reason })],
		['one in progress', aSeason({ status: 'in-progress' })],
		[
			'a disputed champion, with who else',
			aNationalSeason([final], {
				champion: { club: 'sur', confidence: 'disputed', variants: [{ club: 'norte', by: reason }] },
			}),
		],
		['a promotion in the same year', aSeason({ promotions: [{ club: 'norte', to: 'liga', year: 2000 }] })],
	])('is %s', (_, season) => {
		expect(contradictions(season)).toEqual([]);
	});
});

it('several contradictions are found at once', () => {
	const season = aSeason({ status: 'not-played', champion: { club: 'norte' }, runnerUp: { club: 'norte' } });
	expect(contradictions(season).map(({ path }) => path.join('.'))).toEqual(['reason', 'champion', 'runnerUp.club']);
});

it.each([
	[2016, []],
	[2017, ['until']],
	[2015, ['until']],
])('a season of 2015 that goes on until %i is wrong at %o', (until, expected) => {
	expect(contradictions(aSeason({ year: 2015, until })).map(({ path }) => path.join('.'))).toEqual(expected);
});
