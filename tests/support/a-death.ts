import type { Channels } from '../../src/app/channels.js';
import type { Store } from '../../src/store/store.js';

/** A process that dies at a write: nothing it does afterwards reaches the store or a channel. */
export class Death {
	dead = false;
	#left: number;
	readonly #before: boolean;

	/** @param before Whether it dies with the write undone; else as soon as it is done. */
	constructor(writes: number, before: boolean) {
		this.#left = writes;
		this.#before = before;
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
		this.#left -= 1;
		if (this.#left >= 0) return step();
		this.dead = true;
		if (!this.#before) await step();
		return new Promise<never>(() => {});
	}

	#unlessDead<T>(step: () => Promise<T>): Promise<T> {
		return this.dead ? new Promise<never>(() => {}) : step();
	}
}
