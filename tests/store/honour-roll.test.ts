import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/store/collection.js';
import { HonourRoll, REMEMBERED_CUPS } from '../../src/store/honour-roll.js';
import { gathered } from '../support/gathered.js';
import { memoryStore } from '../support/memory-store.js';

const cup = (game: string, champion: string) => ({ game, at: 1_000, champion, players: 8 });

function aRoll(store = memoryStore()) {
	return { store, roll: new HonourRoll(store.collection('cups'), store.collection('champions')) };
}

describe('the roll of honour', () => {
	it('has each cup once, however often it is handed in, and counts who has won how many', async () => {
		const { roll } = aRoll();
		for (const won of [cup('a', '11'), cup('b', '12'), cup('a', '11'), cup('c', '11')]) await roll.add('7', won);
		expect(await roll.of('7')).toMatchObject({
			titles: { 11: 2, 12: 1 },
			cups: [{ game: 'a' }, { game: 'b' }, { game: 'c' }],
		});
		expect(await roll.of('8')).toBeUndefined();
	});

	it('remembers the newest cups, and all titles', async () => {
		const { roll } = aRoll();
		for (let index = 0; index <= REMEMBERED_CUPS; index++) await roll.add('7', cup(`g${index}`, '11'));
		const kept = await roll.of('7');
		expect(kept?.cups).toHaveLength(REMEMBERED_CUPS);
		expect(kept?.cups.at(-1)?.game).toBe(`g${REMEMBERED_CUPS}`);
		expect(kept?.titles).toEqual({ 11: REMEMBERED_CUPS + 1 });
	});

	it('tells a person what it holds about them in every server, and forgets it, but not the others', async () => {
		const { roll, store } = aRoll();
		await roll.add('7', cup('a', '11'));
		await roll.add('8', cup('b', '11'));
		await roll.add('8', cup('c', '12'));
		expect(await gathered(roll.about('11'))).toEqual([
			{ server: '7', titles: 1, cups: [{ game: 'a', at: 1_000, players: 8 }] },
			{ server: '8', titles: 1, cups: [{ game: 'b', at: 1_000, players: 8 }] },
		]);
		expect(await roll.forget('11')).toBe(2);
		expect(await gathered(roll.about('11'))).toEqual([]);
		expect(await roll.forget('11')).toBe(0);
		expect(JSON.stringify(await gathered(store.collection('cups').entries()))).not.toContain('"11"');
		expect(await roll.of('8')).toMatchObject({ titles: { 12: 1 }, cups: [{ champion: '12' }] });
	});

	it('finds a person also where the index of them is damaged', async () => {
		const { roll, store } = aRoll();
		await roll.add('7', cup('a', '11'));
		await store.collection('champions').set('11', { version: 1, tables: 'nonsense' });
		expect(await gathered(roll.about('11'))).toHaveLength(1);
		expect(await roll.forget('11')).toBe(1);
		expect((await roll.of('7'))?.titles).toEqual({});
	});

	it('has nothing of who was forgotten while a cup of theirs was being entered', async () => {
		const { roll, store } = aRoll();
		await Promise.all([roll.add('7', cup('a', '11')), roll.forget('11')]);
		expect(await roll.of('7')).toMatchObject({ titles: {}, cups: [] });
		expect(await gathered(store.collection('champions').entries())).toEqual([]);
	});

	it('keeps no note of who was forgotten, where the process died before a roll named them', async () => {
		const { roll, store } = aRoll();
		await store.collection('champions').set('11', { version: 1, tables: ['7'] });
		expect(await roll.forget('11')).toBe(0);
		expect(await gathered(store.collection('champions').entries())).toEqual([]);
	});

	it('names nobody of whom it does not know, whatever another process enters while they are forgotten', async () => {
		const entry = fc.record({
			delays: fc.array(fc.nat(6), { minLength: 30, maxLength: 30 }),
			wins: fc.integer({ min: 1, max: 3 }),
		});
		await fc.assert(
			fc.asyncProperty(entry, async ({ delays, wins }) => {
				const store = memoryStore();
				const turns = [...delays];
				const [own, other] = [0, 1].map(
					() => new HonourRoll(slowed(store.collection('cups'), turns), slowed(store.collection('champions'), turns)),
				);
				await own?.add('7', cup('before', '11'));
				await other?.add('7', cup('others', '12'));
				const games = Array.from({ length: wins }, (_, index) => `g${index}`);
				await Promise.all([own?.forget('11'), ...games.map((game) => other?.add('7', cup(game, '11')))]);
				const { roll } = aRoll(store);
				const kept = await roll.of('7');
				const titles = kept?.titles['11'];
				expect(await gathered(roll.about('11'))).toHaveLength(titles === undefined ? 0 : 1);
				expect(kept?.cups.map(({ game }) => game)).not.toContain('before');
				await roll.forget('11');
				expect(await roll.of('7')).toMatchObject({ titles: { 12: 1 }, cups: [{ game: 'others' }] });
			}),
		);
	});
});

/** A collection whose calls are each delayed by the next number of turns, as if made by another machine. */
function slowed(collection: Collection, turns: number[]): Collection {
	const wait = async () => {
		for (let left = turns.shift() ?? 0; left > 0; left--) await setImmediate();
	};
	const late =
		<Args extends unknown[], Result>(step: (...args: Args) => Promise<Result>) =>
		async (...args: Args): Promise<Result> => {
			await wait();
			return step.apply(collection, args);
		};
	return Object.assign(collection, { get: late(collection.get), swap: late(collection.swap) });
}
