import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Format, NewerVersion, Unreadable } from '../../src/store/format.js';
import { TypedCollection } from '../../src/store/typed-collection.js';
import { memoryStore } from '../support/memory-store.js';

const Count = z.strictObject({ version: z.literal(1), count: z.int() });
const one = { version: 1, count: 1 } as const;

function aCollection() {
	const collection = memoryStore().collection('counts');
	return { collection, counts: new TypedCollection(collection, new Format(Count)) };
}
const add = (before: z.infer<typeof Count> | undefined) => ({
	value: { version: 1 as const, count: (before?.count ?? 0) + 1 },
});

describe('a step from a stored value', () => {
	it('is taken again from what another has written in between, and tells what it gave in the end', async () => {
		const { collection, counts } = aCollection();
		const found = await counts.find('a');
		await collection.set('a', { version: 1, count: 40 });
		expect(await counts.update('a', add, found)).toEqual({ value: { version: 1, count: 41 } });
		expect(await counts.get('a')).toEqual({ version: 1, count: 41 });
	});

	it('loses none of those that are taken at the same time', async () => {
		const { counts } = aCollection();
		await Promise.all(Array.from({ length: 20 }, () => counts.update('a', add)));
		expect((await counts.get('a'))?.count).toBe(20);
	});

	it('reads nothing again where it was found just before', async () => {
		const { collection, counts } = aCollection();
		await counts.set('a', one);
		const found = await counts.find('a');
		collection.get = () => expect.fail('read again');
		expect((await counts.update('a', add, found)).value.count).toBe(2);
	});

	it('to the same value writes nothing, and to nothing removes it', async () => {
		const { collection, counts } = aCollection();
		await counts.set('a', one);
		const { swap } = collection;
		collection.swap = () => expect.fail('written');
		await counts.update('a', (before) => ({ value: before }));
		await counts.update('b', (before) => ({ value: before }));
		collection.swap = swap;
		await counts.update('a', () => ({ value: undefined }));
		expect(await collection.get('a')).toBeUndefined();
	});

	it('is not taken from what cannot be read, which stays as it is', async () => {
		const { collection, counts } = aCollection();
		await collection.set('a', { count: 'many' });
		await expect(counts.update('a', add)).rejects.toThrow(Unreadable);
		expect(await collection.get('a')).toEqual({ count: 'many' });
	});
});

it.each<readonly [string, (counts: TypedCollection<typeof Count>) => Promise<unknown>]>([
	['set', (counts) => counts.set('a', one)],
	['deleted', (counts) => counts.delete('a')],
	['changed', (counts) => counts.update('a', add)],
])('what a newer version stored is not %s once that is known', async (_, act) => {
	const { collection, counts } = aCollection();
	await collection.set('a', { version: 2, counts: [1] });
	const unreadable: string[] = [];
	for await (const entry of counts.entries((key) => unreadable.push(key))) expect.fail(`${entry}`);
	expect(unreadable).toEqual(['a']);
	await expect(act(counts)).rejects.toThrow(NewerVersion);
	expect(await collection.get('a')).toEqual({ version: 2, counts: [1] });
});
