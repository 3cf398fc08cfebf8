import process from 'node:process';
import type { Channels } from '../../src/app/channels.js';
import type { Store } from '../../src/store/store.js';

/** Whether tests die at every write, also where two deaths come to the same end: `DEATHS=all npx vitest run …`. */
export const EVERY_DEATH = process.env.DEATHS === 'all';

/** A process that dies at a write: nothing it does afterwards reaches the store or a channel. */
export class Death {
	dead = false;
	/** Writes that were begun, each done by the next one unless it is the last. */
	#writes = 0;
	/** After how many writes somebody was told something before the next one. */
	readonly #told = new Set<number>();
	readonly #last: number;
	readonly #before: boolean;

	/**
	 * @param last How many writes are done before the one it dies at.
	 * @param before Whether it dies with that write undone; else as soon as it is done.
	 */
	constructor(last = Number.POSITIVE_INFINITY, before = false) {
		this.#last = last;
		this.#before = before;
	}

	/** How many writes are done before each death that comes to an end of its own in a life like this one, which must be over. */
	others(before: boolean): readonly number[] {
		const all = Array.from({ length: this.#writes }, (_, index) => index);
		// As long as nobody is told anything, to die after a write is to die before the next one.
		return before || EVERY_DEATH ? all : all.filter((last) => this.#told.has(last + 1));
	}

	/** Somebody has got an answer: by now, or just before the last write, which another one may have asked for. */
	tell(): void {
		this.#told.add(this.#writes).add(this.#writes - 1);
	}

	/** A store whose writes bring death nearer. */
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

	/** Channels that the dead write to no more. */
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
 * Lives a life without a death, then one through each death on one side of a write that comes to an end of its own.
 *
 * @param check Lives one, and looks at how it ended; `writes` are done before the death, endlessly many where there is none.
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
