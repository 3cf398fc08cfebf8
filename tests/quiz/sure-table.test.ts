import { describe, expect, it } from 'vitest';
import { GroupRound } from '../../src/domain/round.js';
import { Season } from '../../src/domain/season.js';
import { biggestWinIn } from '../../src/quiz/kinds/biggest-win.js';
import { sureTable } from '../../src/quiz/sure-table.js';

const clubs = ['alba', 'brisa', 'cima', 'duna', 'estero', 'faro', 'gruta', 'hoya'];
type Change = Readonly<Record<string, readonly [number, number]>>;

/** A season in which each club beats all later ones by one goal, home and away, except in the given matches. */
function aSeason(change: Change = {}, more: object = {}, ruled: Readonly<Record<string, object>> = {}): Season {
	const matches = clubs.flatMap((home, place) =>
		clubs.flatMap((away, other) => {
			const usual = place < other ? [1, 0] : [0, 1];
			const key = `${home} ${away}`;
			return home === away ? [] : [{ home, away, score: change[key] ?? usual, ...ruled[key] }];
		}),
	);
	const round = GroupRound.parse({ type: 'group', name: 'league', matches, ...more });
	return Season.parse({
		competition: 'liga',
		year: 2001,
		champion: { club: 'alba' },
		stages: [{ id: 'league', rounds: [round] }],
		sources: [{ name: 'Almanac' }],
	});
}

describe('a table that can be asked about', () => {
	it('has every club in its place', () => {
		expect(sureTable(aSeason())).toEqual(clubs);
	});

	it('is none where any two are level in everything, the last two also', () => {
		for (const [index, club] of clubs.entries()) {
			const next = clubs[index + 1];
			if (next === undefined) continue;
			const level = { [`${next} ${club}`]: [1, 0] as const };
			const isLevel = sureTable(aSeason(level)) === undefined;
			expect(isLevel, `${club} and ${next}`).toBe(true);
		}
	});

	it('is one again where a ruling says who of them stood above', () => {
		const level = { 'hoya gruta': [1, 0] as const };
		const order = ['hoya', 'gruta'];
		expect(sureTable(aSeason(level, { order }))).toEqual([...clubs.slice(0, -2), ...order]);
	});

	it('counts points that a ruling took off, low in the table, too', () => {
		const deductions = [{ club: 'faro', points: 9, source: { name: 'Almanac' } }];
		expect(sureTable(aSeason({}, { deductions }))?.slice(-3)).toEqual(['gruta', 'faro', 'hoya']);
	});
});

describe('the biggest win that can be asked about', () => {
	const rout = { 'brisa gruta': [7, 0] as const };

	it('is the one with most goals of difference, at home or away', () => {
		expect(biggestWinIn(aSeason(rout))).toMatchObject({ winner: 'brisa', match: { away: 'gruta' } });
		expect(biggestWinIn(aSeason({ 'gruta brisa': [0, 7] }))).toMatchObject({ winner: 'brisa' });
	});

	it('is none of a match that a ruling decided, and not sure where several are level', () => {
		const awarded = { score: [0, 3], reason: 'A ruling.' };
		expect(biggestWinIn(aSeason({ ...rout, 'cima hoya': [6, 0] }, {}, { 'brisa gruta': { awarded } }))).toMatchObject({
			winner: 'cima',
		});
		expect(biggestWinIn(aSeason(rout, {}, { 'brisa gruta': { awarded } }))).toBeUndefined();
	});
});
