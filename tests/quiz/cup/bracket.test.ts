import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRound, roundAfter, seedsOf } from '../../../src/quiz/cup/bracket.js';
import { seeded } from '../../../src/quiz/random.js';

const seedsUpTo = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);

describe('the draw', () => {
	it('gives the byes to the best seeds', () => {
		expect(firstRound(seedsUpTo(5)).map(({ players }) => players)).toEqual([['1'], ['4', '5'], ['2'], ['3']]);
		expect(firstRound(seedsUpTo(2))).toEqual([{ players: ['1', '2'], goals: [0, 0] }]);
		expect(firstRound(['9'])).toEqual([{ players: ['9'], goals: [0, 0], winner: { player: '9', by: 'bye' } }]);
	});

	it('has everybody once, as few byes as can be, and the two best can meet in the final only', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 32 }), (count) => {
				const seeds = seedsUpTo(count);
				const ties = firstRound(seeds);
				const size = 2 ** Math.ceil(Math.log2(count));
				expect(ties).toHaveLength(size / 2);
				expect(ties.flatMap(({ players }) => players).toSorted()).toEqual(seeds.toSorted());
				const byes = ties.filter(({ winner }) => winner?.by === 'bye').flatMap(({ players }) => players);
				expect(byes.toSorted()).toEqual(seeds.slice(0, size - count).toSorted());
				let [round, rounds] = [ties, 0];
				// From here on, the better seed always wins.
				while (round.length > 1) {
					const won = round.map((tie) => ({ ...tie, winner: { player: tie.players[0] ?? '', by: 'goals' as const } }));
					round = roundAfter(won, seeds);
					rounds += 1;
				}
				expect(round[0]?.players).toEqual(['1', '2']);
				expect(2 ** (rounds + 1)).toBe(size);
			}),
		);
	});

	it('seeds by places in the table, and all others by lot', () => {
		const players = seedsUpTo(10);
		const places = new Map([
			['7', 0],
			['3', 1],
			['9', 1],
		]);
		const drawn = [1, 2, 3, 4, 5, 6].map((seed) => seedsOf(players, places, seeded(seed)));
		for (const seeds of drawn) {
			expect(seeds[0]).toBe('7');
			expect(seeds.slice(1, 3).toSorted()).toEqual(['3', '9']);
			expect(seeds.toSorted()).toEqual(players.toSorted());
		}
		expect(new Set(drawn.map((seeds) => `${seeds.slice(1, 3)}`)).size).toBe(2);
		expect(new Set(drawn.map((seeds) => `${seeds.slice(3)}`)).size).toBe(6);
	});
});
