import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Format, NewerVersion, Unreadable } from '../../src/store/format.js';
import { ValueStore } from '../../src/store/value-store.js';
import { memoryStore } from '../support/memory-store.js';

/** The third version of a player: the first had one name, the second no club. */
const Player = z.strictObject({ version: z.literal(3), given: z.string(), family: z.string(), club: z.string() });
const steps = [
	({ name }: Readonly<Record<string, unknown>>) => {
		const [given, family] = `${name}`.split(' ');
		return { version: 2, given, family };
	},
	(older: Readonly<Record<string, unknown>>) => ({ ...older, version: 3, club: 'none' }),
];
const newest = { version: 3, given: 'Teófilo', family: 'Cubillas', club: 'none' };

describe('a stored value', () => {
	const format = new Format(Player, steps);

	it.each([
		['the newest version', newest],
		['the one before', { version: 2, given: 'Teófilo', family: 'Cubillas' }],
		['the first', { version: 1, name: 'Teófilo Cubillas' }],
	])('of %s is read as the newest', (_, stored) => {
		expect(format.read(stored)).toEqual(newest);
	});

	it('of a newer version is refused, and says so', () => {
		expect(() => format.read({ ...newest, version: 4 })).toThrow(NewerVersion);
		expect(() => format.read({ ...newest, version: 4 })).toThrow('format 4, this one knows up to 3');
	});

	it.each([
		[{ version: 2, family: 'Cubillas' }],
		[{ version: 0 }],
		[{ version: '1', name: 'a b' }],
		[{}],
		['text'],
		[null],
	])('%j is not what it says, and is refused', (stored) => {
		expect(() => format.read(stored)).toThrow(Unreadable);
	});
});

describe('a collection of values', () => {
	async function players() {
		const collection = memoryStore().collection('players');
		await collection.set('old', { version: 1, name: 'Hugo Sotil' });
		await collection.set('newer', { version: 4, nick: 'El Cholo' });
		return { collection, values: new ValueStore(collection, Player, steps) };
	}

	it('reads older ones as the newest, and stores them so when they are changed', async () => {
		const { collection, values } = await players();
		expect(await values.get('old')).toMatchObject({ version: 3, family: 'Sotil' });
		expect(await collection.get('old')).toEqual({ version: 1, name: 'Hugo Sotil' });
		await values.update('old', (before) => ({ value: before && { ...before, club: 'Municipal' } }));
		expect(await collection.get('old')).toEqual({ version: 3, given: 'Hugo', family: 'Sotil', club: 'Municipal' });
	});

	it('lists older ones, and leaves newer ones alone: they are never saved over, changed or removed', async () => {
		const { collection, values } = await players();
		const unreadable: string[] = [];
		expect(await values.all((key) => unreadable.push(key))).toHaveLength(1);
		expect(unreadable).toEqual(['newer']);
		await expect(values.save('newer', { ...newest, version: 3 })).rejects.toThrow(NewerVersion);
		await expect(values.update('newer', () => ({ value: { ...newest, version: 3 as const } }))).rejects.toThrow(
			NewerVersion,
		);
		await expect(values.remove('newer')).rejects.toThrow(NewerVersion);
		expect(await collection.get('newer')).toEqual({ version: 4, nick: 'El Cholo' });
	});
});
