import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/store/format.js';
import { aStore, turn } from './a-held-store.js';

describe('values that are kept', () => {
	it('are read as they were saved, and none is undefined', async () => {
		const { values } = aStore();
		await values.save('88', { round: 3 });
		expect(await values.get('88')).toEqual({ round: 3 });
		expect(await values.get('89')).toBeUndefined();
	});

	it('are written together while one is being written: the newest only', async () => {
		const { values, rounds, hold } = aStore();
		const open = hold();
		const saves = [0, 1, 2, 3, 4].map((round) => values.save('88', { round }));
		saves.push(values.save('99', { round: 9 }));
		await turn();
		for (const round of [5, 6, 7]) saves.push(values.save('88', { round }));
		open();
		await Promise.all(saves);
		expect(rounds().filter((round) => round !== 9)).toEqual([4, 7]);
		expect(rounds()).toContain(9);
		expect(await values.get('88')).toEqual({ round: 7 });
	});

	it('are safe once a save has resolved: at least as new as its own', async () => {
		const { values } = aStore();
		const first = values.save('88', { round: 1 });
		const second = values.save('88', { round: 2 });
		await first;
		expect((await values.get('88'))?.round).toBeGreaterThanOrEqual(1);
		await second;
		expect(await values.get('88')).toEqual({ round: 2 });
	});
});

describe('a removed value', () => {
	it('is gone, though a save came just before', async () => {
		const { values } = aStore();
		const save = values.save('88', { round: 1 });
		await values.remove('88');
		await save;
		expect(await values.get('88')).toBeUndefined();
	});

	it('is gone from the store, and from no other key', async () => {
		const { values } = aStore();
		await values.save('88', { round: 1 });
		await values.save('89', { round: 2 });
		await values.remove('88');
		expect([await values.get('88'), await values.get('89')]).toEqual([undefined, { round: 2 }]);
	});

	it('does not take one with it that is saved later', async () => {
		for (const began of [true, false]) {
			const { values, hold } = aStore();
			const open = hold();
			const old = values.save('88', { round: 1 });
			if (began) await turn();
			const removed = values.remove('88');
			const later = values.save('88', { round: 2 });
			open();
			await Promise.all([old, removed, later]);
			expect(await values.get('88')).toEqual({ round: 2 });
		}
	});

	it('does not come back by a save that failed before', async () => {
		const { values, failNext } = aStore();
		failNext(1);
		await expect(values.save('88', { round: 1 })).rejects.toThrow();
		await values.remove('88');
		await values.idle();
		expect(await values.get('88')).toBeUndefined();
	});
});

describe('all values', () => {
	it('are read, and the keys of those that do not fit are told', async () => {
		const { values, keyv } = aStore();
		await values.save('88', { round: 1 });
		await keyv.set('old', { round: 'first' });
		await values.save('89', { round: 2 });
		const unreadable: string[] = [];
		expect(await values.all((key) => unreadable.push(key))).toEqual([{ round: 1 }, { round: 2 }]);
		expect(unreadable).toEqual(['old']);
		await expect(values.get('old')).rejects.toThrow(Unreadable);
	});
});
