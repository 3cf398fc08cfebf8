import { expect, test } from 'vitest';
import { watchedStore } from '../../src/store/watched-store.js';
import { aMortalStore } from '../support/a-mortal-store.js';

test('every read and write that fails is told, and fails for who asked; what works is not told', async () => {
	let failures = 0;
	const mortal = aMortalStore();
	const keyv = watchedStore(mortal, () => {
		failures += 1;
	}).collection('games');
	await keyv.set('a', 1);
	expect([await keyv.get('a'), failures]).toEqual([1, 0]);
	mortal.die();
	await expect(keyv.get('a')).rejects.toThrow('dead');
	await expect(keyv.set('a', 2)).rejects.toThrow('dead');
	await expect(keyv.delete('a')).rejects.toThrow('dead');
	expect(failures).toBe(3);
	mortal.revive();
	expect([await keyv.get('a'), failures]).toEqual([1, 3]);
});
