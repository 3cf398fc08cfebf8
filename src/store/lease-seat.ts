import type { Collection } from './collection.js';
import type { Fence } from './fence.js';
import { isFree, type LeaseRecord, readRecord } from './lease-record.js';
import { LEASE_MS } from './lease-times.js';

/** The clock that a lease needs. */
export type LeaseClock = {
	/** Milliseconds from a monotonic clock, which nobody sets, unlike the time of day. */
	now(): number;
	after(ms: number, step: () => void): () => void;
};

/** What a seat depends on. */
export type SeatParts = {
	readonly leases: Collection;
	readonly clock: LeaseClock;
	/** This holder's record before its first beat. */
	readonly self: LeaseRecord;
	/** Called once, when another process has taken the lease. */
	readonly onLost: (name: string) => void;
};

/** One lease of one holder: taken, renewed until it is released or lost. */
export class LeaseSeat {
	readonly #name: string;
	readonly #parts: SeatParts;
	#record: LeaseRecord;
	/** Nobody else can take the lease before this time. */
	#until = Number.NEGATIVE_INFINITY;
	#renewing: Promise<void> = Promise.resolve();
	#cancel = () => {};
	#ended = false;
	#fence: Fence | undefined;

	readonly #renewLease = () => {
		this.#renewing = this.#renewing.then(() => this.#turn());
	};

	constructor(name: string, parts: SeatParts) {
		this.#name = name;
		this.#parts = parts;
		this.#record = parts.self;
	}

	/** Whether a write that begins now ends before anybody else can take the lease. */
	get holds(): boolean {
		return !this.#ended && this.#parts.clock.now() < this.#until - LEASE_MS.margin;
	}

	/** What the store holds until somebody else takes the lease; undefined before it is taken. */
	get fence(): Fence | undefined {
		return this.#fence;
	}

	/**
	 * Takes the lease once it is free: never held, released, its holder certainly dead, or not renewed for `ttl`. That
	 * time is measured here, from the first look: clocks of different machines are never compared.
	 *
	 * @param pause Waits between two looks; receives the error of a store that did not answer or refused. Rejects to give
	 * up.
	 */
	async take(pause: (trouble?: unknown) => Promise<void>): Promise<void> {
		const { leases, clock, self } = this.#parts;
		let seen = { text: '', at: 0 };
		// `Collection.update` tries again at once. Here a record must first have stood unchanged for long enough, and the lease
		// counts from when that one write was sent.
		for (;;) {
			try {
				const found = await readRecord(leases, this.#name);
				const text = JSON.stringify(found?.stored);
				if (seen.text !== text) seen = { text, at: clock.now() };
				const ranOut = clock.now() - seen.at >= LEASE_MS.ttl;
				// This holder's own record: an earlier write succeeded although its answer was lost.
				const own = found?.record?.owner === self.owner;
				const isTaken = (isFree(found) || own || ranOut) && (await this.#put(found?.stored, self));
				if (isTaken && (await this.#raiseFence())) break;
			} catch (trouble) {
				// A store that does not answer says nothing about the lease.
				await pause(trouble);
				continue;
			}
			await pause();
		}
		this.#arm(LEASE_MS.renew);
	}

	/**
	 * Finds out why the store refuses this holder's writes: the store has lost its memory, so the fence is put up again;
	 * or another process has taken the lease.
	 */
	async regain(): Promise<void> {
		const { leases, self } = this.#parts;
		const stored: unknown = await leases.get(this.#fenceKey);
		if (stored === undefined) await leases.swap(this.#fenceKey, undefined, { version: 1, owner: self.owner });
		else if ((await leases.fence(this.#fenceKey, stored)).text !== this.#fence?.text) this.#lose();
	}

	/**
	 * From here on the store refuses the previous holder's writes and accepts this one's. That is before this one reads
	 * anything, so it reads nothing outdated.
	 *
	 * @returns Whether nobody else did the same in between.
	 */
	async #raiseFence(): Promise<boolean> {
		const { leases, self } = this.#parts;
		const own = { version: 1, owner: self.owner };
		if (!(await leases.swap(this.#fenceKey, await leases.get(this.#fenceKey), own))) return false;
		this.#fence = await leases.fence(this.#fenceKey, own);
		return true;
	}

	get #fenceKey(): string {
		return `fence/${this.#name}`;
	}

	#lose(): void {
		if (this.#ended) return;
		this.#ended = true;
		this.#cancel();
		this.#parts.onLost(this.#name);
	}

	/** Releases the lease, so that the next holder need not wait. */
	async release(): Promise<void> {
		this.#cancel();
		await this.#renewing;
		if (this.#ended || this.#until === Number.NEGATIVE_INFINITY) return;
		this.#ended = true;
		await this.#parts.leases.swap(this.#name, this.#record, { ...this.#record, released: true });
	}

	/** Swaps this holder's record for the one that was read. The lease counts from before the write was sent. */
	async #put(before: unknown, record: LeaseRecord): Promise<boolean> {
		const sentAt = this.#parts.clock.now();
		if (!(await this.#parts.leases.swap(this.#name, before, record))) return false;
		this.#record = record;
		this.#until = sentAt + LEASE_MS.ttl;
		return true;
	}

	/** Renews the lease at once if it does not hold. Never rejects: check `holds` afterwards. */
	async secure(): Promise<void> {
		if (this.#until === Number.NEGATIVE_INFINITY) return;
		this.#renewing = this.#renewing.then(() => (this.holds || this.#ended ? undefined : this.#turn()));
		await this.#renewing;
	}

	#arm(wait: number): void {
		this.#cancel();
		this.#cancel = this.#parts.clock.after(wait, this.#renewLease);
	}

	async #turn(): Promise<void> {
		if (this.#ended) return;
		const wait = await this.#renew().then(
			(renewed) => (renewed ? LEASE_MS.renew : 0),
			() => LEASE_MS.poll,
		);
		if (!this.#ended) this.#arm(wait);
	}

	/**
	 * Renews the lease. An expired lease can be renewed as long as the record shows that nobody has taken it.
	 *
	 * @returns Whether the renewal is settled; if not, it is to be tried again at once.
	 * @throws {Error} When the store does not answer.
	 */
	async #renew(): Promise<boolean> {
		const next = { ...this.#record, beat: this.#record.beat + 1 };
		if (await this.#put(this.#record, next)) return this.holds;
		const found = await readRecord(this.#parts.leases, this.#name);
		// The store has lost its memory: nobody holds the lease.
		if (!found) return (await this.#put(undefined, next)) && this.#raiseFence();
		if (found.record?.owner === this.#record.owner) {
			// An earlier renewal succeeded although it seemed to fail.
			this.#record = found.record;
			return false;
		}
		this.#lose();
		return true;
	}
}
