import { expect, test } from 'vitest';
import { FencedOff } from '../../src/store/fence.js';
import { watchedStore } from '../../src/store/watched-store.js';
import { aMortalStore } from '../support/a-mortal-store.js';
import { memoryStore } from '../support/memory-store.js';

test('every read and write that fails is told, and fails for who asked; what works is not told', async () => {
	let failures = 0;
	const mortal = aMortalStore();
	const taken: boolean[] = [];
	const keyv = watchedStore(mortal, {
		failed() {
			failures += 1;
		},
		wrote: (isTaken) => taken.push(isTaken),
	}).collection('games');
	await keyv.set('a', 1);
	expect([await keyv.get('a'), failures]).toEqual([1, 0]);
	mortal.die();
	await expect(keyv.get('a')).rejects.toThrow('dead');
	await expect(keyv.set('a', 2)).rejects.toThrow('dead');
	await expect(keyv.delete('a')).rejects.toThrow('dead');
	await expect(keyv.update('a', () => ({ value: 3 }))).rejects.toThrow('dead');
	// What was to be updated could not even be read.
	expect([failures, taken]).toEqual([4, [true, false, false]]);
	mortal.revive();
	expect([await keyv.get('a'), failures]).toEqual([1, 4]);
	await keyv.update('a', () => ({ value: 2 }));
	expect(taken.at(-1)).toBe(true);
});

test('a step that refuses to go on is no failure of the store', async () => {
	const told: unknown[] = [];
	const watcher = { failed: () => told.push('failed'), wrote: (isTaken: boolean) => told.push(isTaken) };
	const keyv = watchedStore(memoryStore(), watcher).collection('reports');
	const refuse = () => {
		throw new Error('enough');
	};
	await expect(keyv.update('a', refuse)).rejects.toThrow('enough');
	expect(told).toEqual([]);
});

test('a fence holds behind it, too', async () => {
	const watched = watchedStore(memoryStore(), { failed() {} });
	const games = watched.collection('games', () => [{ key: 'writer', text: 'another' }]);
	await expect(games.set('a', 1)).rejects.toThrow(FencedOff);
	expect(await games.get('a')).toBeUndefined();
});
