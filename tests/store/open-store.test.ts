import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Collection } from '../../src/store/collection.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { StoreRefused } from '../../src/store/store-trouble.js';
import { memoryStore } from '../support/memory-store.js';

function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-store-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

async function onDisk(): Promise<Store> {
	const store = await openStore('file:./store', aFolder());
	onTestFinished(() => store.close());
	return store;
}

async function entries(collection: Collection): Promise<unknown[]> {
	const found: unknown[] = [];
	for await (const entry of collection.entries()) found.push(entry);
	return found;
}

describe.each([
	['on disk', onDisk],
	['in memory', async () => memoryStore()],
])('a store %s', (_, open) => {
	it('gives back what was set, until it is deleted', async () => {
		const games = (await open()).collection('games');
		expect(await games.get('88')).toBeUndefined();
		await games.set('88', { round: 1, players: ['ana', 'ñ', '🏆'] });
		await games.set('88', { round: 2 });
		expect(await games.get('88')).toEqual({ round: 2 });
		expect(await games.has('88')).toBe(true);
		expect(await games.delete('88')).toBe(true);
		expect(await games.delete('88')).toBe(false);
		expect(await games.has('88')).toBe(false);
		expect(await games.get('88')).toBeUndefined();
	});

	it('lists the entries of one collection, none of another, though one name begins with the other', async () => {
		const store = await open();
		const [games, more] = [store.collection('games'), store.collection('games2')];
		await games.set('88', 1);
		await games.set('ñandú 🏆', 2);
		await more.set('88', 3);
		expect((await entries(games)).toSorted()).toEqual([
			['88', 1],
			['ñandú 🏆', 2],
		]);
		expect(await entries(more)).toEqual([['88', 3]]);
		expect(await entries(store.collection('bags'))).toEqual([]);
	});

	it('keeps collections apart, when they are cleared too', async () => {
		const store = await open();
		const [games, bags] = [store.collection('games'), store.collection('bags')];
		await games.set('88', 'game');
		await bags.set('88', 'bag');
		expect(await games.get('88')).toBe('game');
		await games.clear();
		expect(await games.get('88')).toBeUndefined();
		expect(await bags.get('88')).toBe('bag');
	});
});

describe('a store on disk', () => {
	it('has after a restart what it had before', async () => {
		const folder = aFolder();
		const before = await openStore('file:./store', folder);
		await before.collection('scores').set('77', { points: 5 });
		await before.close();
		const after = await openStore('file:./store', folder);
		onTestFinished(() => after.close());
		expect(await after.collection('scores').get('77')).toEqual({ points: 5 });
	});

	it.each([
		['file:./a/b', (root: string) => join(root, 'a/b')],
		['file:plain', (root: string) => join(root, 'plain')],
		['file:./with%20space', (root: string) => join(root, 'with space')],
		['file:./100%', (root: string) => join(root, '100%')],
	])('%s is a folder that is made, whole path', async (url, folder) => {
		const root = aFolder();
		const store = await openStore(url, root);
		onTestFinished(() => store.close());
		expect(existsSync(folder(root))).toBe(true);
	});

	it('is where an absolute path says, with and without slashes', async () => {
		const [root, elsewhere] = [aFolder(), aFolder()];
		for (const url of [`file:${elsewhere}/one`, `file://${elsewhere}/two`]) {
			const store = await openStore(url, root);
			onTestFinished(() => store.close());
		}
		expect(existsSync(join(elsewhere, 'one')) && existsSync(join(elsewhere, 'two'))).toBe(true);
	});

	it('throws what goes wrong instead of saying that nothing is there', async () => {
		const store = await onDisk();
		const games = store.collection('games');
		await store.close();
		await expect(games.set('88', 1)).rejects.toThrow();
		await expect(games.get('88')).rejects.toThrow();
	});

	it('that cannot be made is refused at once', async () => {
		await expect(openStore('file:/dev/null/store', '/')).rejects.toThrow(StoreRefused);
	});
});
