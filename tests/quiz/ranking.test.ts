import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, ranked } from '../../src/quiz/ranking.js';
import { place } from '../../src/views/quiz/place.js';

const score = fc.record({ points: fc.nat(3), right: fc.nat(2), answers: fc.nat(2) });

describe('a ranking', () => {
	it('gives everybody the place after all who are better, so that equals share it', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string({ minLength: 1 }), score), (rows) => {
				for (const row of ranked(rows)) {
					expect(row.place).toBe(Object.values(rows).filter((each) => inOrder(each, row) < 0).length);
				}
			}),
		);
	});

	it('goes by points, then right answers, then fewer answers needed, and is always the same', () => {
		const usual = { points: 10, right: 1, answers: 2 };
		const rows = {
			d: usual,
			c: usual,
			b: { ...usual, answers: 1 },
			a: { ...usual, right: 2 },
			e: { ...usual, points: 11 },
		};
		const places = ranked(rows).map(({ player, place }) => `${place} ${player}`);
		expect(places).toEqual(['0 e', '1 a', '2 b', '3 c', '3 d']);
	});
});

it('medals are for the first three places, shared or not, and never for no points', () => {
	expect([0, 1, 2, 3].map((each) => place({ place: each, points: 1 }))).toEqual(['🥇', '🥈', '🥉', '**4.**']);
	expect(place({ place: 0, points: 0 })).toBe('**1.**');
});
