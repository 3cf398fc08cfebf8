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
	/** The leases to hold, each held by at most one process: `shard/0/1`. */
	readonly names: readonly string[];
	/** Unique to this run of the process, also among restarts of the same program. */
	readonly owner: string;
	readonly mark?: ProcessMark | undefined;
	readonly clock: LeaseClock;
	/** Called once, when another process has taken over a lease: this process must stop. */
	readonly onLost: (name: string) => void;
};

/** The lease is not held, so nothing may be written. */
export class LeaseOut extends Error {
	override readonly name = 'LeaseOut';

	constructor() {
		super('The lease of the store has run out: nothing is written until it is renewed');
	}
}

/**
 * The exclusive right of one process to serve some shards. A second process started for the same shard waits, and takes
 * over when the first stops, dies or is cut off. A holder that cannot renew in time stops writing.
 */
export class Lease {
	readonly #parts: Parts;
	readonly #seats: LeaseSeat[] = [];

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Whether a write that begins now ends before another process can take the lease. */
	get holds(): boolean {
		return this.#seats.length === this.#parts.names.length && this.#seats.every(({ holds }) => holds);
	}

	/**
	 * Takes every lease, one after another. All processes do so in the same order, so that they cannot deadlock.
	 *
	 * @param onWait Called once, when another process holds a lease.
	 * @param onTrouble Called for every try that the store did not answer or refused.
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

	/** What must hold for a write of this holder to be carried out. */
	get fences(): readonly Fence[] {
		return this.#seats.flatMap(({ fence }) => fence ?? []);
	}

	/** Finds out why the store refused a write: see `LeaseSeat`. */
	async regain(): Promise<void> {
		await Promise.all(this.#seats.map((seat) => seat.regain()));
	}

	/**
	 * Renews expired leases at once. This is how a suspended process learns, before it writes anything, whether another
	 * has taken over.
	 */
	async secure(): Promise<void> {
		await Promise.all(this.#seats.map((seat) => seat.secure()));
	}

	/** Releases every lease. */
	async release(): Promise<void> {
		await Promise.all(this.#seats.map((seat) => seat.release()));
	}
}

/**
 * A store that is read as usual, but written only while a lease is held; an expired lease is renewed first. Whether it
 * has expired is judged by this process's clock, which stops while its machine sleeps, so the store has the last word.
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
