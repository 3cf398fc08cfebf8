import { describe, expect, it } from 'vitest';
import { LEASE_MS } from '../../src/store/lease-times.js';
import { aClock } from '../support/a-clock.js';
import { aMortalStore } from '../support/a-mortal-store.js';
import { memoryStore } from '../support/memory-store.js';
import { aProcess } from './a-lease-holder.js';

describe('while the store is down', () => {
	it('a holder stops to write in time, and goes on when the store is back and nobody has taken over', async () => {
		const [store, clock] = [aMortalStore(), aClock()];
		const { lease, lost } = aProcess('first', { store, clock });
		await clock.advance(LEASE_MS.renew);
		store.die();
		await clock.advance(LEASE_MS.ttl - LEASE_MS.margin - 1);
		expect(lease.holds).toBe(true);
		await clock.advance(1);
		expect(lease.holds).toBe(false);
		await clock.advance(600_000);
		store.revive();
		await clock.advance(LEASE_MS.poll);
		expect([lease.holds, lost]).toEqual([true, []]);
	});

	it('who waits goes on waiting', async () => {
		const [store, clock] = [aMortalStore(), aClock()];
		const first = aProcess('first', { store, clock });
		await first.taking;
		const second = aProcess('second', { store, clock });
		store.die();
		await clock.advance(5_000);
		store.revive();
		await clock.advance(5_000);
		expect([first.lease.holds, second.state()]).toEqual([true, 'waiting']);
	});

	it('a store that comes back without its memory is taken anew', async () => {
		const [store, clock] = [memoryStore(), aClock()];
		const { lease, lost } = aProcess('first', { store, clock });
		await clock.advance(1);
		await store.collection('leases').clear();
		await clock.advance(LEASE_MS.ttl);
		expect([lease.holds, lost]).toEqual([true, []]);
	});

	it('a renewal that was carried out although it seemed to fail costs nothing', async () => {
		const [store, clock] = [memoryStore(), aClock()];
		const leases = store.collection('leases');
		const swap = leases.swap.bind(leases);
		let silent = false;
		leases.swap = async (...args) => {
			const done = await swap(...args);
			if (silent) throw new Error('The answer was lost');
			return done;
		};
		const { lease, lost } = aProcess('first', { store: { ...store, collection: () => leases }, clock });
		await clock.advance(1);
		silent = true;
		await clock.advance(LEASE_MS.renew);
		silent = false;
		await clock.advance(LEASE_MS.ttl);
		expect([lease.holds, lost]).toEqual([true, []]);
	});
});
