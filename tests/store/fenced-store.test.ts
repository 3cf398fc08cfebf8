import { expect, it } from 'vitest';
import { fencedStore, LeaseOut } from '../../src/store/lease.js';
import { LEASE_MS } from '../../src/store/lease-times.js';
import { memoryStore } from '../support/memory-store.js';
import { aProcess } from './a-lease-holder.js';

it('a write that comes when the lease has run out renews it first, and is not done when another has it', async () => {
	const store = memoryStore();
	const first = aProcess('first', { store });
	await first.taking;
	const games = fencedStore(store, first.lease).collection('games');
	const now = first.clock.now();
	first.clock.now = () => now + 3_600_000;
	await games.set('88', 1);
	expect([await games.get('88'), first.lease.holds]).toEqual([1, true]);

	const second = aProcess('second', { store });
	await second.clock.advance(LEASE_MS.ttl + LEASE_MS.poll);
	expect(second.state()).toBe('at work');
	first.clock.now = () => now + 7_200_000;
	await expect(games.set('88', 2)).rejects.toThrow(LeaseOut);
	expect([await games.get('88'), first.lost]).toEqual([1, ['shard/0/1']]);
});

it('a store is read without a lease, and nothing is written', async () => {
	const store = memoryStore();
	await store.collection('games').set('88', 1);
	const lease = { holds: false, secure: async () => {}, fences: [], regain: async () => {} };
	const games = fencedStore(store, lease).collection('games');
	for (const write of [() => games.set('88', 2), () => games.delete('88'), () => games.swap('88', 1, 2)]) {
		await expect(write()).rejects.toThrow(LeaseOut);
	}
	expect(await games.get('88')).toBe(1);
	lease.holds = true;
	expect(await games.swap('88', 1, 2)).toBe(true);
	await games.set('88', 3);
	expect(await games.get('88')).toBe(3);
	expect(await games.delete('88')).toBe(true);
});
