import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import { Keyv } from 'keyv';
import * as vitest from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defaultSettings } from '../../src/domain/settings.js';
import type { Collection } from '../../src/store/collection.js';
import { fencedStore, Lease, LeaseOut } from '../../src/store/lease.js';
import { openStore } from '../../src/store/open-store.js';
import { ScoreStore } from '../../src/store/score-store.js';
import { SettingsStore } from '../../src/store/settings-store.js';
import type { Store } from '../../src/store/store.js';
import { ValueStore } from '../../src/store/value-store.js';
import { aClock, settled } from '../support/a-clock.js';
import { gathered } from '../support/gathered.js';
import { kindsOfStores, sharedStore } from './a-shared-store.js';
import { aStoreProcess } from './processes/a-store-process.js';

async function entries(collection: Collection): Promise<readonly (readonly [string, unknown])[]> {
	const found: (readonly [string, unknown])[] = [];
	for await (const entry of collection.entries()) found.push(entry);
	return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe.each(kindsOfStores.filter(({ isThere }) => isThere))('$name', (kind) => {
	const shared = sharedStore(kind);

	describe('as Keyv’s own suite has it', () => {
		let store: Store | undefined;
		beforeAll(async () => {
			store = await openStore(shared.url(), '/');
		});
		afterAll(() => store?.close());
		/** A fresh adapter each, as every Keyv needs; outside of any namespace, as the suite expects. */
		const adapter = () => {
			const { store: inner } = store?.collection('suite') ?? expect.fail('The store is not open');
			inner.namespace = undefined;
			return inner;
		};
		keyvTestSuite(vitest, Keyv, adapter);
		keyvIteratorTests(vitest, Keyv, adapter);
	});

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

	describe('with several processes', () => {
		it('values are changed by all, and no change is lost', async () => {
			const Count = z.strictObject({ count: z.int() });
			const stores = await Promise.all([shared.open(), shared.open(), shared.open()]);
			const values = stores.map((store) => new ValueStore(store.collection('changed'), Count));
			const add = (before: { readonly count: number } | undefined) => ({ value: { count: (before?.count ?? 0) + 1 } });
			await Promise.all(values.flatMap((each) => Array.from({ length: 15 }, () => each.update('11', add))));
			expect(await values[0]?.get('11')).toEqual({ count: 45 });
			await values[1]?.remove('11');
			expect(await values[2]?.get('11')).toBeUndefined();
		});

		it('scores are counted and forgotten by all; everybody’s tables are told, and nobody else loses a point', async () => {
			const stores = await Promise.all([shared.open(), shared.open()]);
			const [one, other] = stores.map(
				(store) => new ScoreStore(store.collection('scores'), store.collection('people')),
			);
			if (!one || !other) return expect.fail();
			const award = (player: string) => ({ player, points: 10, right: true, streak: 1 });
			const round = (game: string) => ({ game, round: 0, at: Date.parse('2026-07-01T12:00Z'), solo: false });
			const play = (scores: ScoreStore, index: number) =>
				scores.count('77', { ...round(`g${index}`), awards: [award('ana'), award('beto')] });
			await Promise.all([0, 1, 2, 3].map((index) => play(index % 2 ? one : other, index)));
			await other.count('78', { ...round('g'), awards: [award('ana')] });
			expect(await gathered(one.about('ana'))).toHaveLength(6);
			await Promise.all([one.forget('ana'), play(other, 4), play(other, 5)]);
			await other.forget('ana');
			expect([await gathered(one.about('ana')), await gathered(other.about('ana'))]).toEqual([[], []]);
			expect((await one.standing('77', 'all', 'beto')).score).toMatchObject({ points: 60, games: 6 });
			expect((await one.ranking('77')).map(({ player }) => player)).toEqual(['beto']);
		});

		it('settings are read by the next one', async () => {
			const settings = new SettingsStore((await shared.open()).collection('settings'));
			await settings.change('77', (before) => ({ ...before, language: 'es', channels: ['88'] }));
			const next = new SettingsStore((await shared.open()).collection('settings'));
			await next.load(() => expect.fail('unreadable'));
			expect(next.of('77')).toEqual({ ...defaultSettings, language: 'es', channels: ['88'] });
		});

		it('one holds the lease, until it gives it up', async () => {
			const clock = aClock();
			const stop = new AbortController();
			const leases = await Promise.all(
				['a', 'b', 'c'].map(async (owner) => {
					const collection = (await shared.open()).collection('leases');
					const lease = new Lease({ leases: collection, names: ['shard/0/1'], owner, clock, onLost: expect.fail });
					lease.take({ onWait: () => {}, signal: stop.signal }).catch(() => {});
					return lease;
				}),
			);
			const held = () => leases.filter(({ holds }) => holds);
			await expect.poll(async () => held().length).toBe(1);
			const [first] = held();
			await clock.advance(60_000);
			await settled();
			await first?.release();
			await expect
				.poll(async () => {
					await clock.advance(1_000);
					return held().length;
				})
				.toBe(1);
			expect(held()).not.toContain(first);
			stop.abort();
		});
	});

	describe('when another process has taken over while this one’s count of time stood still', () => {
		/** A holder whose machine sleeps, as far as it knows for no time at all, and one that has taken over. */
		async function asleep(shard: string) {
			const opened = await shared.open();
			const lost: string[] = [];
			const lease = async (owner: string, clock: ReturnType<typeof aClock>, store: Store) => {
				const leases = store.collection('leases');
				const taken = new Lease({
					leases,
					names: [shard],
					owner,
					clock,
					onLost: (name) => lost.push(`${owner} ${name}`),
				});
				const taking = taken.take({ onWait: () => {}, signal: new AbortController().signal });
				return { lease: taken, taking };
			};
			const first = await lease('first', aClock(), opened);
			await first.taking;
			const games = fencedStore(opened, first.lease).collection('games');
			await games.set('88', { round: 1 });
			const clock = aClock();
			const other = await shared.open();
			const second = await lease('second', clock, other);
			await expect
				.poll(async () => {
					await clock.advance(1_000);
					return second.lease.holds;
				})
				.toBe(true);
			await second.taking;
			return { first: first.lease, games, lost, next: fencedStore(other, second.lease).collection('games') };
		}

		it.each([
			['a set', 'shard/1', (games: Collection) => games.set('88', { round: 2 })],
			['a removal', 'shard/2', (games: Collection) => games.delete('88')],
			['a swap', 'shard/3', (games: Collection) => games.swap('88', { round: 1 }, { round: 2 })],
			['a step', 'shard/4', (games: Collection) => games.update('88', () => ({ value: { round: 2 } }))],
		] as const)('%s is refused by the store itself, and the holder learns that it is none', async (_, shard, write) => {
			const { first, games, lost, next } = await asleep(shard);
			expect(first.holds).toBe(true);
			await expect(write(games)).rejects.toThrow(LeaseOut);
			expect([first.holds, lost]).toEqual([false, [`first ${shard}`]]);
			expect(await next.get('88')).toEqual({ round: 1 });
			expect(await next.swap('88', { round: 1 }, { round: 9 })).toBe(true);
			await next.set('88', { round: 10 });
			expect(await next.delete('88')).toBe(true);
		});
	});

	it('nothing is written once another process has changed the fence, whatever is under way', {
		timeout: 60_000,
	}, async () => {
		const store = await shared.open();
		const [notes, games] = [store.collection('leases'), store.collection('raced')];
		let racer: ReturnType<typeof aStoreProcess> | undefined;
		for (let turn = 0; turn < 3; turn++) {
			await notes.set('fence/raced', { version: 1, owner: 'one' });
			racer?.tell('go on');
			racer ??= aStoreProcess('fence-racer.ts', shared.url(), '3');
			expect(await racer.said()).toBe(100);
			const later = racer.said();
			await notes.set('fence/raced', { version: 1, owner: 'other' });
			const read: unknown = await games.get('88');
			expect(await later).toBe(0);
			expect(await games.get('88')).toEqual(read);
		}
		expect(await racer?.ended).toBe(0);
	});

	it('a holder whose fence is gone with the store’s memory puts it up again', async () => {
		const store = await shared.open();
		const leases = store.collection('leases');
		const lease = new Lease({ leases, names: ['shard/6'], owner: 'a', clock: aClock(), onLost: expect.fail });
		await lease.take({ onWait: () => {}, signal: new AbortController().signal });
		const games = fencedStore(store, lease).collection('games');
		await leases.delete('fence/shard/6');
		await games.set('88', { round: 3 });
		expect(await games.get('88')).toEqual({ round: 3 });
		await games.delete('88');
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
});
