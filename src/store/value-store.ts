import type { Keyv } from 'keyv';
import type { z } from 'zod';
import { KeyedQueue } from './keyed-queue.js';

/**
 * Keeps the newest value of each key. Values handed in while one is being written are written together, the newest
 * only: every `save` resolves once a value at least as new as its own is stored.
 */
export class ValueStore<Schema extends z.ZodType> {
	readonly #keyv: Keyv;
	readonly #schema: Schema;
	readonly #queue = new KeyedQueue();
	/** Values that no write has begun with. */
	readonly #newest = new Map<string, { readonly value: z.infer<Schema> }>();

	constructor(keyv: Keyv, schema: Schema) {
		this.#keyv = keyv;
		this.#schema = schema;
	}

	/** @throws {Error} When the store does not take it. The value is then written with the next save of its key. */
	save(key: string, value: z.infer<Schema>): Promise<void> {
		this.#newest.set(key, { value });
		return this.#queue.run(key, async () => {
			const newest = this.#newest.get(key);
			if (!newest) return;
			this.#newest.delete(key);
			try {
				await this.#keyv.set(key, newest.value);
			} catch (error) {
				if (!this.#newest.has(key)) this.#newest.set(key, newest);
				throw error;
			}
		});
	}

	/** Forgets a key, after the writes that were asked for before. */
	remove(key: string): Promise<void> {
		return this.#queue.run(key, async () => {
			this.#newest.delete(key);
			await this.#keyv.delete(key);
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
