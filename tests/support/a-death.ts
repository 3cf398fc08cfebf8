import process from 'node:process';
import type { Channels } from '../../src/app/channels.js';
import type { Store } from '../../src/store/store.js';

/** Whether tests die at every write, even where two deaths have the same outcome: `DEATHS=all npx vitest run …`. */
export const EVERY_DEATH = process.env.DEATHS === 'all';

/** A process that dies at a write: nothing it does afterwards reaches the store or a channel. */
export class Death {
	dead = false;
	/** How many writes have begun. All but the latest are done. */
	#writes = 0;
	/** The write counts at which somebody was told something before the next write began. */
	readonly #told = new Set<number>();
	readonly #last: number;
	readonly #before: boolean;

	/**
	 * @param last How many writes are done before the one it dies at.
	 * @param before Whether it dies before that write is done; otherwise right after it.
	 */
	constructor(last = Number.POSITIVE_INFINITY, before = false) {
		this.#last = last;
		this.#before = before;
	}

	/**
	 * The deaths worth testing in a life like this one, which must be over: for each, how many writes are done before it.
	 * Deaths with the same outcome are listed once.
	 */
	others(before: boolean): readonly number[] {
		const all = Array.from({ length: this.#writes }, (_, index) => index);
		// Until somebody is told something, dying after a write is the same as dying before the next one.
		return before || EVERY_DEATH ? all : all.filter((last) => this.#told.has(last + 1));
	}

	/**
	 * Notes that somebody got an answer: after the last write or before it, since another request may have made that
	 * write.
	 */
	tell(): void {
		this.#told.add(this.#writes).add(this.#writes - 1);
	}

	/** The store as this process sees it: one write is fatal, and none is done after it. */
	store(store: Store): Store {
		return {
			...store,
			collection: (name) => {
				const keyv = store.collection(name);
				const set = keyv.set.bind(keyv);
				const swap = keyv.swap.bind(keyv);
				const remove = keyv.delete.bind(keyv);
				return Object.assign(Object.create(keyv), {
					get: keyv.get.bind(keyv),
					entries: keyv.entries.bind(keyv),
					set: (key: string, value: unknown) => this.#write(() => set(key, value)),
					swap: (key: string, old: unknown, next: unknown) => this.#write(() => swap(key, old, next)),
					delete: (key: string) => this.#write(() => remove(key)),
				});
			},
		};
	}

	/** The channels as this process sees them: once dead, it posts and edits nothing. */
	channels<Living extends Channels>(living: Living): Living {
		return {
			...living,
			post: (...args: Parameters<Channels['post']>) => this.#unlessDead(() => living.post(...args)),
			edit: (...args: Parameters<Channels['edit']>) => this.#unlessDead(() => living.edit(...args)),
		};
	}

	async #write<T>(step: () => Promise<T>): Promise<T> {
		if (this.dead) return new Promise<never>(() => {});
		this.#writes += 1;
		if (this.#writes <= this.#last) return step();
		this.dead = true;
		if (!this.#before) await step();
		return new Promise<never>(() => {});
	}

	#unlessDead<T>(step: () => Promise<T>): Promise<T> {
		this.#told.add(this.#writes);
		return this.dead ? new Promise<never>(() => {}) : step();
	}
}

/**
 * Runs a life without a death, then one for each death on this side of a write that has an outcome of its own.
 *
 * @param check Runs one life and checks how it ended; `writes` are done before the death, infinitely many if there is
 *   none.
 * @returns How many writes a life without a death has.
 */
export async function throughEveryDeath(
	before: boolean,
	check: (death: Death, writes: number) => Promise<void>,
): Promise<number> {
	const immortal = new Death();
	await check(immortal, Number.POSITIVE_INFINITY);
	for (const writes of immortal.others(before)) await check(new Death(writes, before), writes);
	return immortal.others(true).length;
}
