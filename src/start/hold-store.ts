import { randomUUID } from 'node:crypto';
import type { Log } from '../app/log.js';
import { awaitStore } from '../store/await-store.js';
import { fencedStore, Lease } from '../store/lease.js';
import type { LeaseClock } from '../store/lease-seat.js';
import { openStore, storeName } from '../store/open-store.js';
import { ownMark } from '../store/process-mark.js';
import type { Store } from '../store/store.js';
import { reasonOf } from '../store/store-trouble.js';

type Parts = {
	/** As `STORE_URL` names it; a relative path starts from `root`. */
	readonly url: string;
	readonly root: string;
	/** The leases that only this process may hold while it runs, one for each shard it serves. */
	readonly leases: readonly string[];
	readonly pid: number;
	readonly clock: LeaseClock;
	readonly log: Log;
	/** Ends all waiting. */
	readonly signal: AbortSignal;
	/** Called when another process has taken over: this one must end at once. */
	readonly onLost: () => void;
};

/** The store of a running process. Waits while the store is down, and while another process still holds the shards. */
export class HeldStore {
	readonly #parts: Parts;
	#store: Store | undefined;
	#lease: Lease | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** @throws {StoreRefused} If there is no point in waiting. */
	async open(): Promise<Store> {
		const { url, root, leases: names, pid, clock, log, signal, onLost } = this.#parts;
		this.#store = await this.awaited(() => openStore(url, root));
		if (this.#store.caution !== undefined) log.warn({}, this.#store.caution);
		this.#lease = new Lease({
			leases: this.#store.collection('leases'),
			names,
			owner: randomUUID(),
			mark: ownMark(pid),
			clock,
			onLost(lease) {
				log.error({ lease }, 'Another process has taken over: this one stops, and writes nothing more');
				onLost();
			},
		});
		let told = '';
		await this.#lease.take({
			signal,
			onWait: (lease) => log.info({ lease }, 'Another process is at work: waiting until it stops'),
			onTrouble: (trouble) => {
				// It is retried each second, so only a new reason is logged.
				if (reasonOf(trouble) !== told) this.#noteWait(reasonOf(trouble));
				told = reasonOf(trouble);
			},
		});
		return fencedStore(this.#store, this.#lease);
	}

	/** Does work that needs the store at the start, again and again while the store is down. */
	awaited<T>(work: () => Promise<T>): Promise<T> {
		return awaitStore(work, { signal: this.#parts.signal, onWait: (reason) => this.#noteWait(reason) });
	}

	#noteWait(reason: string): void {
		const { url, log } = this.#parts;
		log.warn({ store: storeName(url), reason }, 'Waiting for the store');
	}

	/** Gives up the shards and closes the store, as far as it holds them yet. */
	async close(): Promise<void> {
		await this.#lease?.release();
		await this.#store?.close();
	}
}
