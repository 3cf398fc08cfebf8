import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw } from '../../src/quiz/bag.js';
import { seeded } from '../../src/quiz/random.js';

it('draws everything once before anything comes again', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 7 }), fc.nat(), (size, hand, seed) => {
			const ids = Array.from({ length: size }, (_, index) => `q${index}`);
			const all = [0, 1, 2].map((kind) => ids.filter((_, index) => index % 3 === kind));
			const random = seeded(seed);
			const seen: string[] = [];
			let asked: readonly string[] = [];
			while (seen.length + hand <= size) {
				const step = draw(all, asked, hand, random);
				asked = step.asked;
				seen.push(...step.drawn);
			}
			expect(new Set(seen).size).toBe(seen.length);
		}),
	);
});

it('fills the bag again when it runs empty, and repeats nothing within one hand', () => {
	const all = ['a', 'b', 'c', 'd', 'e'];
	const { drawn, asked } = draw([all], ['a', 'b', 'c', 'd', 'other'], 3, seeded(1));
	expect(drawn[0]).toBe('e');
	expect(new Set(drawn).size).toBe(3);
	expect(asked.toSorted()).toEqual([...drawn, 'other'].toSorted());
});

it('draws what there is when more is asked for', () => {
	expect(draw([['a', 'b']], [], 5, seeded(1)).drawn.toSorted()).toEqual(['a', 'b']);
});

it('gives every kind its turn, however many questions it has', () => {
	const many = Array.from({ length: 500 }, (_, index) => `many${index}`);
	const few = Array.from({ length: 50 }, (_, index) => `few${index}`);
	const { drawn } = draw([many, few], [], 60, seeded(1));
	expect(drawn.filter((id) => id.startsWith('few')).length).toBeGreaterThan(18);
});
