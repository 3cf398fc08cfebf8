import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Collection } from '../../src/store/collection.js';
import { Unreadable } from '../../src/store/format.js';
import { ValueStore } from '../../src/store/value-store.js';

const Game = z.strictObject({ round: z.int() });

/** A store whose writes can be watched, held back and made to fail. */
function aStore() {
	const written: string[] = [];
	const map = new Map<string, string>();
	let failures = 0;
	let gate: Promise<void> = Promise.resolve();
	const write = async (step: () => void) => {
		await gate;
		if (failures > 0) {
			failures -= 1;
			throw new Error('disk full');
		}
		step();
	};
	const put = (key: string, value: string) => {
		written.push(value);
		map.set(key, value);
	};
	const store = {
		// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
		get: async (key: string): Promise<any> => map.get(key),
		set: (key: string, value: string) => write(() => put(key, value)),
		async swap(key: string, before: string | undefined, after: string | undefined) {
			if (map.get(key) !== before) return false;
			await write(() => (after === undefined ? map.delete(key) : put(key, after)));
			return true;
		},
		delete: async (key: string) => map.delete(key),
		clear: async () => map.clear(),
		async *iterator() {
			yield* map;
		},
		on() {
			return store;
		},
		opts: { dialect: 'sqlite' },
	};
	const keyv = new Collection(store, 'games');
	return {
		keyv,
		values: new ValueStore(keyv, Game),
		rounds: () => written.map((text) => Number(/"round":(\d+)/.exec(text)?.[1])),
		failNext: (times: number) => {
			failures = times;
		},
		/** Writes wait until the returned function is called. */
		hold() {
			let open = () => {};
			gate = new Promise((resolve) => {
				open = resolve;
			});
			return () => open();
		},
	};
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

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

describe('a write that fails', () => {
	it('is told to who saved, and the value goes with the next save', async () => {
		const { values, failNext, rounds } = aStore();
		failNext(1);
		await expect(values.save('88', { round: 1 })).rejects.toThrow('disk full');
		expect(await values.get('88')).toBeUndefined();
		await values.save('88', { round: 2 });
		expect(rounds()).toEqual([2]);
	});

	it('does not bring an old value back over a newer one', async () => {
		const { values, failNext, hold } = aStore();
		const open = hold();
		failNext(1);
		const old = values.save('88', { round: 1 });
		await turn();
		const newer = values.save('88', { round: 2 });
		open();
		await expect(old).rejects.toThrow('disk full');
		await newer;
		expect(await values.get('88')).toEqual({ round: 2 });
	});

	it('fails all who wait for it at once, however many they are, and those who came meanwhile after one more try', async () => {
		const { values, failNext, hold, rounds } = aStore();
		const open = hold();
		failNext(2);
		const saves = [1, 2, 3].map((round) => values.save('88', { round }));
		await turn();
		saves.push(...[4, 5, 6, 7].map((round) => values.save('88', { round })));
		open();
		const ended = await Promise.allSettled(saves);
		expect(ended.map(({ status }) => status)).toEqual(saves.map(() => 'rejected'));
		await values.save('88', { round: 8 });
		expect(rounds()).toEqual([8]);
	});

	it('leaves the newest waiting, which the next save writes', async () => {
		const { values, failNext } = aStore();
		failNext(1);
		const saves = [1, 2].map((round) => values.save('88', { round }));
		const ended = await Promise.allSettled(saves);
		expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		await values.save('88', { round: 3 });
		expect(await values.get('88')).toEqual({ round: 3 });
	});
});

describe('a step from the newest value', () => {
	const next = (before: { readonly round: number } | undefined) => ({ value: { round: (before?.round ?? 0) + 1 } });

	it('loses none of many, and gives what it made', async () => {
		const { values } = aStore();
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => values.update('88', next)));
		expect(outcomes.map(({ value }) => value.round)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
		expect(await values.get('88')).toEqual({ round: 20 });
	});

	it('begins with a value that could not be written yet', async () => {
		const { values, failNext } = aStore();
		failNext(1);
		await expect(values.save('88', { round: 5 })).rejects.toThrow();
		expect((await values.update('88', next)).value).toEqual({ round: 6 });
		expect((await values.update('88', next)).value).toEqual({ round: 7 });
		expect(await values.get('88')).toEqual({ round: 7 });
	});

	it('begins anew after a removal, though that could not be written yet', async () => {
		const { values, keyv } = aStore();
		await values.save('88', { round: 5 });
		const remove = keyv.delete.bind(keyv);
		keyv.delete = () => Promise.reject(new Error('disk full'));
		await expect(values.remove('88')).rejects.toThrow('disk full');
		keyv.delete = remove;
		expect((await values.update('88', next)).value).toEqual({ round: 1 });
		expect(await values.get('88')).toEqual({ round: 1 });
	});

	it('that changes nothing, or fails, writes nothing', async () => {
		const { values, rounds, failNext } = aStore();
		await values.save('88', { round: 1 });
		await values.update('88', (before) => ({ value: before }));
		await values.update('88', () => ({ value: undefined }));
		await expect(
			values.update('88', () => {
				throw new Error('no');
			}),
		).rejects.toThrow('no');
		failNext(1);
		await expect(values.update('88', next)).rejects.toThrow('disk full');
		expect(rounds()).toEqual([1]);
		expect(await values.get('88')).toEqual({ round: 1 });
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
