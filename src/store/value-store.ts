import type { Keyv } from 'keyv';
import type { z } from 'zod';
import { KeyedQueue } from './keyed-queue.js';

/** What is to be stored under a key. */
type Wanted<Schema extends z.ZodType> = { readonly value: z.infer<Schema> } | 'removed';

/**
 * Keeps the newest value of each key. Values handed in while one is being written are written together, the newest
 * only: every `save` resolves once a value at least as new as its own is stored.
 */
export class ValueStore<Schema extends z.ZodType> {
	readonly #keyv: Keyv;
	readonly #schema: Schema;
	readonly #queue = new KeyedQueue();
	/** What no write has begun with. */
	readonly #newest = new Map<string, Wanted<Schema>>();

	constructor(keyv: Keyv, schema: Schema) {
		this.#keyv = keyv;
		this.#schema = schema;
	}

	/** @throws {Error} When the store does not take it. The value is then written with the next save of its key. */
	save(key: string, value: z.infer<Schema>): Promise<void> {
		return this.#hand(key, { value });
	}

	/**
	 * Takes a step from the newest value, which may not be stored yet, to the next one. No other write of the key comes
	 * between. A step that gives no value, or the same one, writes nothing.
	 *
	 * @returns What the step gave, once its value is stored.
	 * @throws {Error} What the step throws; or when the store does not take it. Nothing is changed then.
	 */
	update<Outcome extends { readonly value: z.infer<Schema> | undefined }>(
		key: string,
		step: (before: z.infer<Schema> | undefined) => Outcome,
	): Promise<Outcome> {
		return this.#queue.run(key, async () => {
			const unsaved = this.#newest.get(key);
			const before = unsaved === undefined ? await this.get(key) : unsaved === 'removed' ? undefined : unsaved.value;
			const outcome = step(before);
			if (outcome.value === undefined || outcome.value === before) return outcome;
			await this.#keyv.set(key, outcome.value);
			if (this.#newest.get(key) === unsaved) this.#newest.delete(key);
			return outcome;
		});
	}

	/**
	 * Forgets a key: a value handed in before is gone, one handed in later stays.
	 *
	 * @throws {Error} When the store does not take it.
	 */
	remove(key: string): Promise<void> {
		return this.#hand(key, 'removed');
	}

	#hand(key: string, wanted: Wanted<Schema>): Promise<void> {
		this.#newest.set(key, wanted);
		return this.#queue.run(key, async () => {
			const newest = this.#newest.get(key);
			if (!newest) return;
			this.#newest.delete(key);
			try {
				await (newest === 'removed' ? this.#keyv.delete(key) : this.#keyv.set(key, newest.value));
			} catch (error) {
				if (!this.#newest.has(key)) this.#newest.set(key, newest);
				throw error;
			}
		});
	}

	/**
	 * The stored value; undefined where there is none.
	 *
	 * @throws {z.ZodError} When what is stored is not what the schema says.
	 */
	async get(key: string): Promise<z.infer<Schema> | undefined> {
		const stored: unknown = await this.#keyv.get(key);
		return stored === undefined ? undefined : this.#schema.parse(stored);
	}

	/** Every stored value that fits the schema; the keys of those that do not are handed to `unreadable`. */
	async all(unreadable: (key: string) => void): Promise<readonly z.infer<Schema>[]> {
		const values: z.infer<Schema>[] = [];
		for await (const [key, stored] of this.#keyv.iterator?.(undefined) ?? []) {
			const result = this.#schema.safeParse(stored);
			if (result.success) values.push(result.data);
			else unreadable(String(key));
		}
		return values;
	}

	/** Resolves once everything that was handed in is written. */
	idle(): Promise<void> {
		return this.#queue.idle();
	}
}
