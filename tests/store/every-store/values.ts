import { expect, it } from 'vitest';
import type { Collection } from '../../../src/store/collection.js';
import { openStore } from '../../../src/store/open-store.js';
import type { SharedStore } from '../a-shared-store.js';

async function entries(collection: Collection): Promise<readonly (readonly [string, unknown])[]> {
	const found: (readonly [string, unknown])[] = [];
	for await (const entry of collection.entries()) found.push(entry);
	return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Whatever is stored comes back unchanged and independent of everything else. */
export function testValues(shared: SharedStore): void {
	it('gives back what was set, until it is deleted, to every connection', async () => {
		const [one, other] = [await shared.open(), await shared.open()].map((each) => each.collection('games'));
		if (!one || !other) return expect.fail();
		expect(await one.get('88')).toBeUndefined();
		await one.set('88', { round: 1, players: ['ana', 'ñ', '🏆'] });
		expect(await other.get('88')).toEqual({ round: 1, players: ['ana', 'ñ', '🏆'] });
		await other.set('88', { round: 2 });
		expect(await one.get('88')).toEqual({ round: 2 });
		expect(await other.delete('88')).toBe(true);
		expect(await one.delete('88')).toBe(false);
		expect(await one.has('88')).toBe(false);
	});

	it.each([
		'a:b:c',
		'ñandú 🏆',
		'%',
		'_',
		'*',
		'?',
		'[x]',
		'\\',
		"' OR 1=1 --",
		'games:88',
		'77/2026-W01',
		'x'.repeat(200),
	])('keeps what is stored under %j apart from all else', async (key) => {
		const collection = (await shared.open()).collection('special');
		await collection.set(key, { key });
		await collection.set(`${key}2`, 'another');
		expect(await collection.get(key)).toEqual({ key });
		expect((await entries(collection)).filter(([each]) => each === key)).toEqual([[key, { key }]]);
		await collection.delete(key);
		expect(await collection.get(key)).toBeUndefined();
		expect(await collection.get(`${key}2`)).toBe('another');
		await collection.delete(`${key}2`);
		expect(await entries(collection)).toEqual([]);
	});

	it.each([':a', ':base64:x', '\0', '"', '\\', '\u2028', '😀', '', 0, false, [], {}, [[null]]].map((odd) => ({ odd })))(
		'gives back $odd inside a value as it was',
		async ({ odd }) => {
			const collection = (await shared.open()).collection('odd');
			await collection.set('1', { odd });
			expect(await collection.get('1')).toEqual({ odd });
			expect(await collection.swap('1', { odd }, { odd: [odd] })).toBe(true);
			expect(await collection.get('1')).toEqual({ odd: [odd] });
		},
	);

	it('keeps a value of a megabyte', async () => {
		const collection = (await shared.open()).collection('big');
		const value = { text: 'ñandú '.repeat(150_000) };
		await collection.set('1', value);
		expect(await collection.get('1')).toEqual(value);
	});

	it('lists thousands of entries, each once, and none of a collection whose name begins alike', async () => {
		const store = await shared.open();
		const [many, more] = [store.collection('many'), store.collection('many2')];
		const count = 3_000;
		await more.set('1', 'not mine');
		const keys = Array.from({ length: count }, (_, index) => index);
		while (keys.length > 0) {
			await Promise.all(keys.splice(0, 100).map((index) => many.set(`${index}`, { index })));
		}
		const found = await entries(many);
		expect(found).toHaveLength(count);
		expect(new Set(found.map(([key]) => key)).size).toBe(count);
		expect(found.every(([key, value]) => JSON.stringify(value) === `{"index":${key}}`)).toBe(true);
		expect(await entries(more)).toEqual([['1', 'not mine']]);
	});

	it('throws what goes wrong instead of saying that nothing is there, and stays closed', async () => {
		const store = await openStore(shared.url(), '/');
		const games = store.collection('games');
		await games.set('88', 1);
		await store.close();
		await expect(games.get('88')).rejects.toThrow();
		await expect(games.set('88', 2)).rejects.toThrow();
		await expect(games.delete('88')).rejects.toThrow();
		await expect(games.swap('88', 1, 2)).rejects.toThrow();
		await expect(entries(games)).rejects.toThrow();
		const again = (await shared.open()).collection('games');
		expect(await again.get('88')).toBe(1);
		await again.delete('88');
	});
}
