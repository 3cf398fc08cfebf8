import fc from 'fast-check';
import { Keyv } from 'keyv';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../support/memory-store.js';

/** Any text, at times one that looks like Keyv's own markers. */
const text = fc.oneof(
	fc.string(),
	fc.constantFrom(':', '::', ':base64:AA==', '":', '[":', ',":', '{":a":":b"}', 'Buffer', '"Buffer"'),
);
const value = fc.letrec((tie) => ({
	any: fc.oneof(
		{ maxDepth: 4 },
		fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
		fc.array(tie('any'), { maxLength: 4 }),
		fc.dictionary(text, tie('any'), { maxKeys: 4, noNullPrototype: true }),
		fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
	),
})).any;

describe('a value lies in the store', () => {
	const keyv = new Keyv();
	const collection = memoryStore().collection('scores');

	it('as Keyv writes it, whatever it is', async () => {
		await fc.assert(
			fc.asyncProperty(value, async (value) => {
				const data = { value, expires: undefined };
				expect(await collection.serializeData(data)).toBe(await keyv.serializeData(data));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('and is read as Keyv reads it', async () => {
		await fc.assert(
			fc.asyncProperty(value, async (value) => {
				fc.pre(value !== undefined);
				const written = await keyv.serializeData({ value, expires: undefined });
				const read = await keyv.deserializeData<unknown>(written ?? '');
				expect(await collection.deserializeData(written ?? '')).toEqual({ value: read?.value });
			}),
			{ numRuns: 1_000 },
		);
	});
});
