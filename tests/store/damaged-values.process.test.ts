import { describe, expect, it, onTestFinished } from 'vitest';
import { wake } from '../../src/start/wake.js';
import { Lease } from '../../src/store/lease.js';
import { LEASE_MS } from '../../src/store/lease-times.js';
import { aBot } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';
import { gathered } from '../support/gathered.js';
import { kindsOfStores, sharedStore } from './a-shared-store.js';

const award = (player: string) => ({ player, points: 10, right: true, streak: 1 });
const round = (game: string) => ({ game, round: 0, at: Date.UTC(2026, 6, 1), solo: false });

/** Texts that no version of the bot stores, and one that a later version may store. */
const damages = {
	'no JSON': '{"value":{"version":1,"pl',
	nothing: ' ',
	'no value of Keyv’s': '[1,2]',
	null: 'null',
	'another value': '{"value":{"version":1,"what":"?"}}',
	'a later version': '{"value":{"version":99,"what":"?"}}',
	'one that has run out': '{"value":{"version":1,"what":"?"},"expires":1}',
} as const;

/** One key of each collection, in the form that the bot uses. */
const places = {
	settings: '77',
	games: '88',
	bags: '88/copa-peru',
	scores: '77/all',
	people: '11',
	dailies: '11',
	reviews: '11',
} as const;

describe.each(kindsOfStores.filter(({ isThere }) => isThere))('$name', (kind) => {
	const shared = sharedStore(kind);

	/** A collection, and a way to store text in it that Keyv would not. */
	async function raw(name: string) {
		const collection = (await shared.open()).collection(name);
		const encode = collection.serialize;
		return {
			collection,
			async write(key: string, text: string) {
				collection.serialize = () => text;
				await collection.set(key, text);
				collection.serialize = encode;
			},
			async read(key: string) {
				const { store } = collection;
				return store.get(collection.useKeyPrefix ? `${name}:${key}` : key);
			},
		};
	}

	it.each(Object.entries(damages))('starts with %s in every collection, and leaves it alone', async (damage, text) => {
		const cleanUp = Object.entries({ ...places, 'people ': 'built' });
		for (const [name, key] of cleanUp) {
			const { collection, write } = await raw(name.trim());
			await write(key, text);
			onTestFinished(async () => void (await collection.delete(key)));
		}
		const store = await shared.open();
		const { bot, ask, logged } = aBot({ store });
		expect(await wake(bot, () => true)).toBe(0);
		expect(logged.filter(({ level }) => level === 'error').length).toBeGreaterThanOrEqual(3);
		expect((await ask('season', { year: '2008' })).text).toContain('Sport Huancayo');
		for (const [name, key] of cleanUp) expect([name, await (await raw(name.trim())).read(key)]).toEqual([name, text]);
		// Although one player's index is damaged, another server's quiz is counted, and the player can be forgotten.
		await bot.services.scores.count('78', { ...round(damage), awards: [award('11'), award('12')] });
		expect(await gathered(bot.services.scores.about('11'))).toHaveLength(3);
		expect(await bot.services.scores.forget('11')).toBe(3);
		expect(await gathered(bot.services.scores.about('11'))).toEqual([]);
	});

	it('a lease that cannot be read is taken as one that is not renewed', async () => {
		const { collection, write } = await raw('leases');
		await write('shard/9/1', damages['no JSON']);
		const clock = aClock();
		const lease = new Lease({ leases: collection, names: ['shard/9/1'], owner: 'a', clock, onLost: expect.fail });
		void lease.take({ onWait: () => {}, signal: new AbortController().signal });
		await expect
			.poll(async () => {
				await clock.advance(LEASE_MS.poll);
				return lease.holds;
			})
			.toBe(true);
		await lease.release();
		await collection.delete('shard/9/1');
	});

	it('a text that means the same but is not as Keyv writes it is changed all the same', async () => {
		const { collection, write } = await raw('changed');
		await write('a', '{ "value" : {"count": 1} }');
		await collection.update('a', () => ({ value: { count: 2 } }));
		expect(await collection.get('a')).toEqual({ count: 2 });
	});
});
