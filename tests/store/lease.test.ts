import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/store/collection.js';
import { fencedStore, Lease, LeaseOut } from '../../src/store/lease.js';
import { LEASE_MS } from '../../src/store/lease-times.js';
import { ownMark, type ProcessMark } from '../../src/store/process-mark.js';
import type { Store } from '../../src/store/store.js';
import { aClock, settled, type TestClock } from '../support/a-clock.js';
import { aMortalStore } from '../support/a-mortal-store.js';
import { memoryStore } from '../support/memory-store.js';

/** A process that wants leases. Its clock may stand still while others' go on: it is suspended then. */
function aProcess(
	owner: string,
	{
		store,
		names = ['shard/0/1'],
		clock = aClock(),
		mark,
	}: {
		readonly store: Store;
		readonly names?: readonly string[];
		readonly clock?: TestClock;
		readonly mark?: ProcessMark;
	},
) {
	const lost: string[] = [];
	const waits: string[] = [];
	const stop = new AbortController();
	const leases: Collection = store.collection('leases');
	const lease = new Lease({ leases, names, owner, mark, clock, onLost: (name) => lost.push(name) });
	let state = 'waiting';
	const taking = lease.take({ signal: stop.signal, onWait: (name) => waits.push(name) }).then(
		() => {
			state = 'at work';
		},
		() => {
			state = 'given up';
		},
	);
	return { lease, clock, lost, waits, stop: () => stop.abort(), taking, state: () => state };
}

const both = async (ms: number, ...clocks: readonly TestClock[]) => {
	for (let passed = 0; passed < ms; passed += 500) for (const clock of clocks) await clock.advance(500);
};

describe('of two processes for the same shard', () => {
	it('the second waits, says so once, and is at work as soon as the first stops', async () => {
		const [store, clock] = [memoryStore(), aClock()];
		const first = aProcess('first', { store, clock });
		await first.taking;
		const second = aProcess('second', { store, clock });
		await clock.advance(60_000);
		expect([second.state(), second.waits, second.lease.holds]).toEqual(['waiting', ['shard/0/1'], false]);
		expect(first.lease.holds).toBe(true);
		await first.lease.release();
		expect(first.lease.holds).toBe(false);
		await clock.advance(LEASE_MS.poll);
		expect([second.state(), second.lease.holds]).toEqual(['at work', true]);
		expect([first.lost, second.lost]).toEqual([[], []]);
	});

	it('that start at the same moment one is at work', async () => {
		const [store, clock] = [memoryStore(), aClock()];
		const all = ['a', 'b', 'c'].map((owner) => aProcess(owner, { store, clock }));
		await clock.advance(30_000);
		expect(all.filter(({ lease }) => lease.holds)).toHaveLength(1);
		expect(all.filter(({ state }) => state() === 'waiting')).toHaveLength(2);
	});

	it('the second takes over from one that went silent, never before that one has stopped to write', async () => {
		const store = memoryStore();
		const first = aProcess('first', { store });
		await first.taking;
		const second = aProcess('second', { store });
		await both(7_000, first.clock, second.clock);
		// From here on the first is suspended.
		let waited = 0;
		for (; second.state() === 'waiting'; waited += 500) {
			await second.clock.advance(500);
			await settled();
		}
		expect(waited).toBeGreaterThan(LEASE_MS.ttl - LEASE_MS.renew);
		expect(waited).toBeLessThanOrEqual(LEASE_MS.ttl + LEASE_MS.poll);
		await first.clock.advance(waited);
		expect([first.lease.holds, first.lost]).toEqual([false, ['shard/0/1']]);
		await both(60_000, first.clock, second.clock);
		expect([second.lease.holds, first.lost, second.lost]).toEqual([true, ['shard/0/1'], []]);
	});

	it('the first, cut off from the store, stops to write before the second is at work', async () => {
		const [store, clock] = [memoryStore(), aClock()];
		const own = store.collection('leases');
		const first = aProcess('first', { store: { ...store, collection: () => own }, clock });
		await first.taking;
		const second = aProcess('second', { store, clock });
		await clock.advance(LEASE_MS.renew + 1);
		own.swap = () => Promise.reject(new Error('cut off'));
		for (let passed = 0; passed < LEASE_MS.ttl + LEASE_MS.poll; passed += 100) {
			await clock.advance(100);
			expect([first.lease.holds, second.lease.holds]).not.toEqual([true, true]);
			if (second.state() === 'waiting') expect(first.lost).toEqual([]);
		}
		expect([first.lease.holds, second.lease.holds]).toEqual([false, true]);
	});

	it('the first goes on when it was suspended and nobody came meanwhile', async () => {
		const store = memoryStore();
		const first = aProcess('first', { store });
		await first.taking;
		const late = first.clock.now() + 3_600_000;
		first.clock.now = () => late;
		expect(first.lease.holds).toBe(false);
		await first.clock.advance(LEASE_MS.renew);
		expect([first.lease.holds, first.lost]).toEqual([true, []]);
	});

	it.runIf(ownMark(process.pid))('the second need not wait for one that died on the same machine', async () => {
		const [store, mark] = [memoryStore(), ownMark(process.pid) ?? expect.fail()];
		// A number that was used before by another process, and one that none has.
		for (const dead of [
			{ ...mark, since: '1' },
			{ ...mark, pid: 4_194_305 },
		]) {
			const clock = aClock();
			const first = aProcess(`of ${dead.pid}`, { store, mark: dead, clock });
			await clock.advance(LEASE_MS.poll);
			expect(first.state()).toBe('at work');
		}
		const elsewhere = aProcess('elsewhere', { store, mark: { ...mark, pid: 4_194_305, where: 'another machine' } });
		await elsewhere.taking;
		const alive = aProcess('alive', { store, mark });
		await alive.clock.advance(10_000);
		expect(alive.state()).toBe('waiting');
	});

	it('who waits gives up when told to, and leaves nothing behind', async () => {
		const [store, clock] = [memoryStore(), aClock()];
		await aProcess('first', { store, clock, names: ['b'] }).taking;
		const second = aProcess('second', { store, clock, names: ['b', 'a'] });
		await clock.advance(5_000);
		second.stop();
		await second.taking;
		expect(second.state()).toBe('given up');
		await second.lease.release();
		const third = aProcess('third', { store, clock, names: ['a'] });
		await third.taking;
		expect(third.waits).toEqual([]);
	});
});

it('processes that want the same shards in another order never wait for each other', async () => {
	const [store, clock] = [memoryStore(), aClock()];
	const one = aProcess('one', { store, clock, names: ['a', 'b', 'c'] });
	const other = aProcess('other', { store, clock, names: ['c', 'b', 'a'] });
	await clock.advance(5_000);
	expect([one.lease.holds, other.lease.holds].toSorted()).toEqual([false, true]);
	await Promise.all([one.lease.release(), other.lease.release()]);
});

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
