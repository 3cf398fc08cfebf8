import { expect, test } from 'vitest';
import { belongsTo, shardsName } from '../../src/start/shards.js';

test('every server belongs to exactly one shard, direct messages to the first', () => {
	const guilds = Array.from({ length: 50 }, (_, n) => `${(BigInt(n * 7919 + 1) << 22n) + BigInt(n)}`);
	for (const guild of [...guilds, undefined]) {
		const owners = [0, 1, 2, 3].filter((shard) => belongsTo({ list: [shard], count: 4 }, guild));
		expect(owners).toHaveLength(1);
	}
	expect(belongsTo({ list: [0], count: 4 }, undefined)).toBe(true);
	expect(belongsTo({ list: [1, 3], count: 4 }, `${5n << 22n}`)).toBe(true);
	expect(belongsTo({ list: [0, 2], count: 4 }, `${5n << 22n}`)).toBe(false);
});

test('shards are named alike in whatever order they are listed', () => {
	expect(shardsName({ list: [10, 0, 2], count: 16 })).toBe('shard/0,2,10/16');
	expect(shardsName({ list: [0], count: 1 })).toBe('shard/0/1');
});
