import type { Collection } from '../../src/store/collection.js';
import { Lease } from '../../src/store/lease.js';
import type { ProcessMark } from '../../src/store/process-mark.js';
import type { Store } from '../../src/store/store.js';
import { aClock, type TestClock } from '../support/a-clock.js';

/** A process that wants leases. To suspend it, let its clock stand still while those of others advance. */
export function aProcess(
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
