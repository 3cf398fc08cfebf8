import { describe, expect, it } from 'vitest';
import { featsOf } from '../../src/domain/feats.js';
import { GroupRound } from '../../src/domain/round.js';

const match = (home: string, score: [number, number] | undefined, away: string, more: object = {}) => ({
	home,
	away,
	...(score && { score }),
	...more,
});

function featsIn(matches: readonly object[], more: object = {}) {
	const round = GroupRound.parse({ type: 'group', name: 'league', matches, ...more });
	return featsOf({ stages: [{ id: 'league', rounds: [round] }] });
}

const days = (day: number) => ({ date: `2001-01-${`${day}`.padStart(2, '0')}` });
const season = [
	match('a', [5, 0], 'b', days(3)),
	match('b', [0, 1], 'a', days(1)),
	match('c', [1, 4], 'a', days(2)),
	match('a', [1, 1], 'c', days(4)),
	match('b', [3, 3], 'c', days(5)),
	match('c', [0, 5], 'b', days(6)),
];

describe('what stands out in a season', () => {
	it('is the biggest wins, at home or away, and the matches with most goals, all that are level', () => {
		const { biggestWins = [], mostGoals = [] } = featsIn(season) ?? {};
		expect(biggestWins.map(({ home, away }) => `${home} ${away}`)).toEqual(['a b', 'c b']);
		expect(mostGoals.map(({ home, away }) => `${home} ${away}`)).toEqual(['b c']);
	});

	it('is the longest runs, in the order in which the matches were played', () => {
		expect(featsIn(season)?.runs).toEqual([
			{ kind: 'won', length: 3, clubs: ['a'] },
			{ kind: 'unbeaten', length: 4, clubs: ['a'] },
		]);
	});

	it('without days is told by matchdays, and without either there are no runs', () => {
		const undated = season.map((each) => ({ ...each, date: undefined }));
		expect(featsIn(undated)?.runs).toEqual([]);
		const numbered = undated.map((each, index) => ({ ...each, matchday: [3, 1, 2, 4, 5, 6][index] }));
		expect(featsIn(numbered)?.runs[0]).toEqual({ kind: 'won', length: 3, clubs: ['a'] });
	});

	it('is no score that a ruling made', () => {
		const ruled = [...season, match('b', [0, 0], 'a', { ...days(7), awarded: { score: [9, 0], reason: 'A ruling.' } })];
		expect(featsIn(ruled)?.biggestWins).toHaveLength(2);
	});

	it('is no match that was played and then ruled otherwise, though it was the biggest win and had most goals', () => {
		const ruled = [...season, match('b', [9, 0], 'a', { ...days(7), awarded: { score: [0, 3], reason: 'A ruling.' } })];
		const { biggestWins = [], mostGoals = [] } = featsIn(ruled) ?? {};
		expect(biggestWins.map(({ home, away }) => `${home} ${away}`)).toEqual(['a b', 'c b']);
		expect(mostGoals.map(({ home, away }) => `${home} ${away}`)).toEqual(['b c']);
	});

	it('is not told where matches are missing, or a table was printed', () => {
		expect(featsIn(season, { incomplete: true })).toBeUndefined();
		expect(featsIn(season, { table: [{ club: 'a', points: 10 }] })).toBeUndefined();
		expect(featsIn([])).toBeUndefined();
	});
});
