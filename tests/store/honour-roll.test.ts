import { describe, expect, it } from 'vitest';
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
});
