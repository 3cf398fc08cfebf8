import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn, placesOf, put } from '../../src/quiz/bag.js';
import { seeded } from '../../src/quiz/random.js';

const items = (size: number) => Array.from({ length: size }, (_, index) => ({ id: `q${index}` }));

describe('a bag', () => {
	it('gives everything once before anything comes again', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (size, seed) => {
				const random = seeded(seed);
				let asked: readonly string[] = ['of another kind'];
				const seen = items(size).map(() => {
					const [next = expect.fail('nothing was drawn')] = inTurn(items(size), placesOf(asked), random).now;
					asked = put(asked, next.id);
					return next.id;
				});
				expect(new Set(seen).size).toBe(size);
			}),
		);
	});

	it('gives what was asked longest ago once it has run dry, in another order each time', () => {
		const places = placesOf(items(10).map(({ id }) => id));
		const drawn = new Set(Array.from({ length: 200 }, (_, seed) => inTurn(items(10), places, seeded(seed)).now[0]?.id));
		expect([...drawn].toSorted()).toEqual(['q0', 'q1', 'q2', 'q3', 'q4']);
		expect(inTurn(items(10), places, seeded(1)).later).toEqual(items(10).slice(5));
	});

	it('holds each question once, the one asked now last', () => {
		expect(put(['a', 'b', 'c'], 'b')).toEqual(['a', 'c', 'b']);
		expect(put([], 'b')).toEqual(['b']);
	});
});
