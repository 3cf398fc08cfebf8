import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../src/store/collection.js';
import type { SharedStore } from '../a-shared-store.js';

/** Compare-and-swap: a write happens only if the value is still the one that was read. */
export function testSwaps(shared: SharedStore): void {
	describe('a swap', () => {
		it('writes only over what was read', async () => {
			const collection = (await shared.open()).collection('swaps');
			expect(await collection.swap('1', { a: 1 }, { a: 2 })).toBe(false);
			expect(await collection.swap('1', undefined, undefined)).toBe(true);
			expect(await collection.swap('1', undefined, { b: 2, a: 1 })).toBe(true);
			expect(await collection.swap('1', undefined, { a: 9 })).toBe(false);
			expect(await collection.swap('1', undefined, undefined)).toBe(false);
			expect(await collection.swap('1', { b: 3, a: 1 }, { a: 9 })).toBe(false);
			expect(await collection.get('1')).toEqual({ b: 2, a: 1 });
			expect(await collection.swap('1', await collection.get('1'), { a: 3 })).toBe(true);
			expect(await collection.swap('1', { b: 2, a: 1 }, undefined)).toBe(false);
			expect(await collection.swap('1', { a: 3 }, undefined)).toBe(true);
			expect(await collection.get('1')).toBeUndefined();
		});

		it('loses nothing of what many connections do at the same time', async () => {
			const stores = await Promise.all([shared.open(), shared.open(), shared.open()]);
			const add = async (collection: Collection) => {
				for (;;) {
					const before: unknown = await collection.get('count');
					if (await collection.swap('count', before, typeof before === 'number' ? before + 1 : 1)) return;
				}
			};
			const all = stores.flatMap((store) => Array.from({ length: 20 }, () => add(store.collection('counts'))));
			await Promise.all(all);
			expect(await stores[0]?.collection('counts').get('count')).toBe(60);
		});
	});
}
