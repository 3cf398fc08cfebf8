import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded, shuffle } from '../../src/quiz/random.js';

it('shuffles a copy that holds the same things', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
			const before = [...items];
			const mixed = shuffle(items, seeded(seed));
			expect(items).toEqual(before);
			expect(mixed.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
		}),
	);
});

it('repeats itself from the same seed', () => {
	const items = Array.from({ length: 20 }, (_, index) => index);
	expect(shuffle(items, seeded(3))).toEqual(shuffle(items, seeded(3)));
	expect(shuffle(items, seeded(3))).not.toEqual(shuffle(items, seeded(4)));
});

it('brings each thing to each place about as often', () => {
	const random = seeded(9);
	const firsts = [0, 0, 0, 0];
	for (let deal = 0; deal < 4_000; deal++) {
		const [first = 0] = shuffle([0, 1, 2, 3], random);
		firsts[first] = (firsts[first] ?? 0) + 1;
	}
	for (const count of firsts) expect(count).toBeGreaterThan(850);
});
