import type { Collection } from './collection.js';
import type { Fence } from './fence.js';
import { isFree, type LeaseRecord, readRecord } from './lease-record.js';
import { LEASE_MS } from './lease-times.js';

/** Time, as a lease needs it. */
export type LeaseClock = {
	/** Milliseconds since any moment: a count that nobody sets, unlike the time of day. */
	now(): number;
	after(ms: number, step: () => void): () => void;
};

/** What a seat works with. */
export type SeatParts = {
	readonly leases: Collection;
	readonly clock: LeaseClock;
	/** The record of the one who asks, before its first beat. */
	readonly self: LeaseRecord;
	/** Called once, when another has the lease. */
	readonly onLost: (name: string) => void;
};

/** One lease of one holder: taken, renewed until it is released or lost. */
export class LeaseSeat {
	readonly #name: string;
	readonly #parts: SeatParts;
	#record: LeaseRecord;
	/** Until then nobody else can have it. */
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

	/** Whether a write that begins now is done before anybody else can have the lease. */
	get holds(): boolean {
		return !this.#ended && this.#parts.clock.now() < this.#until - LEASE_MS.margin;
	}

	/** What stands in the store for as long as nobody else has taken the lease; undefined before it is taken. */
	get fence(): Fence | undefined {
		return this.#fence;
	}

	/**
	 * Takes the lease, once it is free: never held, released, its holder gone for sure, or not renewed for as long as it
	 * lasts. How long that is, is measured here, from the first look: clocks of different machines are never compared.
	 *
	 * @param pause Waits between two looks, and is told why the store did not answer or take it, if so; rejects to give up.
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
				// Its own is one that it took, only never heard of.
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
	 * Learns why the store refuses what this holder writes: its fence is gone with the store's memory, and is put up again, or
	 * another has the lease.
	 */
	async regain(): Promise<void> {
		const { leases, self } = this.#parts;
		const stored: unknown = await leases.get(this.#fenceKey);
		if (stored === undefined) await leases.swap(this.#fenceKey, undefined, { version: 1, owner: self.owner });
		else if ((await leases.fence(this.#fenceKey, stored)).text !== this.#fence?.text) this.#lose();
	}

	/**
	 * From here on the store refuses whatever the holder before still writes, and what this one writes is done. It has read
	 * nothing yet.
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

	/** Gives the lease up, so that the next one need not wait. */
	async release(): Promise<void> {
		this.#cancel();
		await this.#renewing;
		if (this.#ended || this.#until === Number.NEGATIVE_INFINITY) return;
		this.#ended = true;
		await this.#parts.leases.swap(this.#name, this.#record, { ...this.#record, released: true });
	}

	/** Writes this holder's record over the one that was read. It counts from before it was sent. */
	async #put(before: unknown, record: LeaseRecord): Promise<boolean> {
		const sentAt = this.#parts.clock.now();
		if (!(await this.#parts.leases.swap(this.#name, before, record))) return false;
		this.#record = record;
		this.#until = sentAt + LEASE_MS.ttl;
		return true;
	}

	/** Renews the lease at once, if it does not hold. Never rejects: whether it holds then is for `holds` to say. */
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
	 * Renews the lease. One that ran out is still this holder's if nobody has taken it: its record says so.
	 *
	 * @returns Whether that is done; if not, it is worth trying again at once.
	 * @throws {Error} When the store does not answer.
	 */
	async #renew(): Promise<boolean> {
		const next = { ...this.#record, beat: this.#record.beat + 1 };
		if (await this.#put(this.#record, next)) return this.holds;
		const found = await readRecord(this.#parts.leases, this.#name);
		// A store that has lost its memory: nobody holds anything.
		if (!found) return (await this.#put(undefined, next)) && this.#raiseFence();
		if (found.record?.owner === this.#record.owner) {
			// A renewal that seemed to fail was carried out after all.
			this.#record = found.record;
			return false;
		}
		this.#lose();
		return true;
	}
}
