import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../src/store/collection.js';
import { fencedStore, Lease, LeaseOut } from '../../../src/store/lease.js';
import type { Store } from '../../../src/store/store.js';
import { aClock } from '../../support/a-clock.js';
import type { SharedStore } from '../a-shared-store.js';
import { aStoreProcess } from '../processes/a-store-process.js';

/** A process that no longer holds its lease writes nothing. */
export function testFences(shared: SharedStore): void {
	describe('when another process has taken over while this one’s count of time stood still', () => {
		/** A holder whose machine has slept without its clock noticing, and a process that has taken over meanwhile. */
		async function asleep(shard: string) {
			const opened = await shared.open();
			const lost: string[] = [];
			const lease = async (owner: string, clock: ReturnType<typeof aClock>, store: Store) => {
				const leases = store.collection('leases');
				const taken = new Lease({
					leases,
					names: [shard],
					owner,
					clock,
					onLost: (name) => lost.push(`${owner} ${name}`),
				});
				const taking = taken.take({ onWait: () => {}, signal: new AbortController().signal });
				return { lease: taken, taking };
			};
			const first = await lease('first', aClock(), opened);
			await first.taking;
			const games = fencedStore(opened, first.lease).collection('games');
			await games.set('88', { round: 1 });
			const clock = aClock();
			const other = await shared.open();
			const second = await lease('second', clock, other);
			await expect
				.poll(async () => {
					await clock.advance(1_000);
					return second.lease.holds;
				})
				.toBe(true);
			await second.taking;
			return { first: first.lease, games, lost, next: fencedStore(other, second.lease).collection('games') };
		}

		it.each([
			['a set', 'shard/1', (games: Collection) => games.set('88', { round: 2 })],
			['a removal', 'shard/2', (games: Collection) => games.delete('88')],
			['a swap', 'shard/3', (games: Collection) => games.swap('88', { round: 1 }, { round: 2 })],
			['a step', 'shard/4', (games: Collection) => games.update('88', () => ({ value: { round: 2 } }))],
		] as const)('%s is refused by the store itself, and the holder learns that it is none', async (_, shard, write) => {
			const { first, games, lost, next } = await asleep(shard);
			expect(first.holds).toBe(true);
			await expect(write(games)).rejects.toThrow(LeaseOut);
			expect([first.holds, lost]).toEqual([false, [`first ${shard}`]]);
			expect(await next.get('88')).toEqual({ round: 1 });
			expect(await next.swap('88', { round: 1 }, { round: 9 })).toBe(true);
			await next.set('88', { round: 10 });
			expect(await next.delete('88')).toBe(true);
		});
	});

	it('nothing is written once another process has changed the fence, whatever is under way', {
		timeout: 60_000,
	}, async () => {
		const store = await shared.open();
		const [notes, games] = [store.collection('leases'), store.collection('raced')];
		let racer: ReturnType<typeof aStoreProcess> | undefined;
		for (let turn = 0; turn < 3; turn++) {
			await notes.set('fence/raced', { version: 1, owner: 'one' });
			racer?.tell('go on');
			racer ??= aStoreProcess('fence-racer.ts', shared.url(), '3');
			expect(await racer.said()).toBe(100);
			const later = racer.said();
			await notes.set('fence/raced', { version: 1, owner: 'other' });
			const read: unknown = await games.get('88');
			expect(await later).toBe(0);
			expect(await games.get('88')).toEqual(read);
		}
		expect(await racer?.ended).toBe(0);
	});

	it('a holder whose fence is gone with the store’s memory puts it up again', async () => {
		const store = await shared.open();
		const leases = store.collection('leases');
		const lease = new Lease({ leases, names: ['shard/6'], owner: 'a', clock: aClock(), onLost: expect.fail });
		await lease.take({ onWait: () => {}, signal: new AbortController().signal });
		const games = fencedStore(store, lease).collection('games');
		await leases.delete('fence/shard/6');
		await games.set('88', { round: 3 });
		expect(await games.get('88')).toEqual({ round: 3 });
		await games.delete('88');
	});
}
