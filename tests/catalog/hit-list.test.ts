import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHitList } from '../../src/catalog/hit-list.js';

describe('a hit list', () => {
	it('takes the cheapest offer of each entry, equals in their order, and is empty then', () => {
		const list = createHitList(9);
		for (const [entry, cost] of [
			[7, 5],
			[3, 5],
			[8, 1],
			[7, 9],
			[3, 5],
			[0, 2],
		] as const) {
			list.offer(entry, cost);
		}
		expect(list.size()).toBe(4);
		expect(list.take(3)).toEqual([
			{ entry: 8, cost: 1 },
			{ entry: 0, cost: 2 },
			{ entry: 3, cost: 5 },
		]);
		expect(list.size()).toBe(0);
		expect(list.take(3)).toEqual([]);
	});

	it('takes what sorting all offers would, whatever they are', () => {
		const list = createHitList(20);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(4))), fc.nat(8), (offers, limit) => {
				const lowest = new Map<number, number>();
				for (const [entry, cost] of offers) {
					list.offer(entry, cost);
					lowest.set(entry, Math.min(cost, lowest.get(entry) ?? cost));
				}
				const sorted = [...lowest].map(([entry, cost]) => ({ entry, cost }));
				sorted.sort((a, b) => a.cost - b.cost || a.entry - b.entry);
				expect(list.take(limit)).toEqual(sorted.slice(0, limit));
			}),
		);
	});
});
