import { describe, expect, it } from 'vitest';
import { LEASE_MS } from '../../src/store/lease-times.js';
import { ownMark } from '../../src/store/process-mark.js';
import { aClock, settled, type TestClock } from '../support/a-clock.js';
import { memoryStore } from '../support/memory-store.js';
import { aProcess } from './a-lease-holder.js';

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
		// From here on the first process is suspended.
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
		// A pid that another process has been given since, and a pid that no process has.
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
