import { pause } from '../pause.js';
import type { Collection } from './collection.js';
import { type Fence, FencedOff } from './fence.js';
import type { LeaseRecord } from './lease-record.js';
import { type LeaseClock, LeaseSeat } from './lease-seat.js';
import { LEASE_MS } from './lease-times.js';
import type { ProcessMark } from './process-mark.js';
import type { Store } from './store.js';

type Parts = {
	readonly leases: Collection;
	/** What is to be held, each by at most one process: `shard/0/1`. */
	readonly names: readonly string[];
	/** Unlike any other's, also of the same program started anew. */
	readonly owner: string;
	readonly mark?: ProcessMark | undefined;
	readonly clock: LeaseClock;
	/** Called once, when another process has taken a lease over: this one must not go on. */
	readonly onLost: (name: string) => void;
};

/** This lease is not held now, so nothing may be written. */
export class LeaseOut extends Error {
	override readonly name = 'LeaseOut';

	constructor() {
		super('The lease of the store has run out: nothing is written until it is renewed');
	}
}

/**
 * The sole right of one process to serve some shards: of two that are started for the same one the second waits, and
 * takes over when the first stops, dies or is cut off. A holder that could not renew in time writes nothing any more.
 */
export class Lease {
	readonly #parts: Parts;
	readonly #seats: LeaseSeat[] = [];

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Whether a write that begins now is done before another process can have the lease. */
	get holds(): boolean {
		return this.#seats.length === this.#parts.names.length && this.#seats.every(({ holds }) => holds);
	}

	/**
	 * Takes every lease, one after another, always in the same order: two processes never wait for each other.
	 *
	 * @param onWait Told once, when another process has one.
	 * @param onTrouble Told of every try that the store did not answer or take.
	 * @param signal Ends the waiting.
	 */
	async take({
		onWait,
		onTrouble = () => {},
		signal,
	}: {
		readonly onWait: (name: string) => void;
		readonly onTrouble?: (trouble: unknown) => void;
		readonly signal: AbortSignal;
	}) {
		const { leases, clock, owner, mark, onLost, names } = this.#parts;
		const self: LeaseRecord = { version: 1, owner, ...(mark && { process: mark }), beat: 0, released: false };
		let told = false;
		for (const name of [...names].sort()) {
			const seat = new LeaseSeat(name, { leases, clock, self, onLost });
			this.#seats.push(seat);
			await seat.take(async (trouble) => {
				if (trouble !== undefined) onTrouble(trouble);
				else if (!told) onWait(name);
				told ||= trouble === undefined;
				await pause(LEASE_MS.poll, clock, signal);
			});
		}
	}

	/** What must stand for a write of this holder to be done. */
	get fences(): readonly Fence[] {
		return this.#seats.flatMap(({ fence }) => fence ?? []);
	}

	/** Learns why the store refused a write: see `LeaseSeat`. */
	async regain(): Promise<void> {
		await Promise.all(this.#seats.map((seat) => seat.regain()));
	}

	/**
	 * Renews at once what has run out. A process that was suspended learns in this way, before it writes anything, whether
	 * another has taken over.
	 */
	async secure(): Promise<void> {
		await Promise.all(this.#seats.map((seat) => seat.secure()));
	}

	/** Gives everything up that is held. */
	async release(): Promise<void> {
		await Promise.all(this.#seats.map((seat) => seat.release()));
	}
}

/**
 * A store that is read as ever, and written only while a lease is held; one that has run out is renewed first. Whether that
 * is so, this process says by its own count of time, which stands still while its machine sleeps: the store has the last word.
 */
export function fencedStore(store: Store, lease: Pick<Lease, 'holds' | 'secure' | 'fences' | 'regain'>): Store {
	return {
		...store,
		collection(name) {
			const collection = store.collection(name, () => lease.fences);
			const held =
				<Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
				async (...args: Args): Promise<Result> => {
					if (!lease.holds) await lease.secure();
					if (!lease.holds) throw new LeaseOut();
					try {
						return await write.apply(collection, args);
					} catch (error) {
						if (!(error instanceof FencedOff)) throw error;
						await lease.regain();
						if (!lease.holds) throw new LeaseOut();
						return write.apply(collection, args);
					}
				};
			return Object.assign(collection, {
				set: held(collection.set),
				delete: held(collection.delete),
				swap: held(collection.swap),
			});
		},
	};
}
