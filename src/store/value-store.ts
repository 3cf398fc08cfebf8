import type { z } from 'zod';
import type { Collection } from './collection.js';
import { Format, type UpgradeStep } from './format.js';
import { KeyedQueue } from './keyed-queue.js';
import { TypedCollection } from './typed-collection.js';

/** The value to be stored under a key. */
type Wanted<Schema extends z.ZodType> = { readonly value: z.infer<Schema> } | 'removed';

/**
 * Keeps the newest value of each key. Values handed in while one is being written are written together, the newest
 * only: every `save` resolves once a value at least as new as its own is stored.
 */
export class ValueStore<Schema extends z.ZodType> {
	readonly #values: TypedCollection<Schema>;
	readonly #queue = new KeyedQueue();
	/** The newest values that no write has picked up yet. */
	readonly #newest = new Map<string, Wanted<Schema>>();
	/** The next write of a key, until it begins. */
	readonly #waiting = new Map<string, Promise<void>>();

	/** @param steps Upgrade values of older versions to the schema: see `Format`. */
	constructor(collection: Collection, schema: Schema, steps: readonly UpgradeStep[] = []) {
		this.#values = new TypedCollection(collection, new Format(schema, steps));
	}

	/**
	 * @throws {NewerVersion} When a newer version's value was read under the key.
	 * @throws {Error} When the store fails. The value is then written with the next save of its key.
	 */
	save(key: string, value: z.infer<Schema>): Promise<void> {
		return this.#hand(key, { value });
	}

	/**
	 * Applies a step to the newest value, which may not be stored yet. It is atomic: if another process writes in
	 * between, the step is applied again. A step that returns no value, or the same one, writes nothing.
	 *
	 * @returns What the step returned, once its value is stored.
	 * @throws {Error} What the step or the store throws; nothing is changed then.
	 */
	update<Outcome extends { readonly value: z.infer<Schema> | undefined }>(
		key: string,
		step: (before: z.infer<Schema> | undefined) => Outcome,
	): Promise<Outcome> {
		return this.#queue.run(key, async () => {
			const unsaved = this.#newest.get(key);
			const { outcome, changes } = await this.#values.update(key, (stored) => {
				const before = unsaved === undefined ? stored : unsaved === 'removed' ? undefined : unsaved.value;
				const outcome = step(before);
				const changes = outcome.value !== undefined && outcome.value !== before;
				return { outcome, changes, value: changes ? outcome.value : stored };
			});
			if (changes && this.#newest.get(key) === unsaved) this.#newest.delete(key);
			return outcome;
		});
	}

	/**
	 * Removes a key: drops a value handed in before, but keeps one handed in later.
	 *
	 * @throws {Error} When the store fails.
	 */
	remove(key: string): Promise<void> {
		return this.#hand(key, 'removed');
	}

	async #hand(key: string, wanted: Wanted<Schema>): Promise<void> {
		this.#values.refuseNewer(key);
		this.#newest.set(key, wanted);
		// Values handed in during a write are written together, so that they succeed or fail together.
		const waiting = this.#waiting.get(key);
		if (waiting) return waiting;
		const writing = this.#queue.run(key, async () => {
			this.#waiting.delete(key);
			const newest = this.#newest.get(key);
			if (!newest) return;
			this.#newest.delete(key);
			try {
				await (newest === 'removed' ? this.#values.delete(key) : this.#values.set(key, newest.value));
			} catch (error) {
				if (!this.#newest.has(key)) this.#newest.set(key, newest);
				throw error;
			}
		});
		this.#waiting.set(key, writing);
		return writing;
	}

	/**
	 * The stored value; undefined where there is none.
	 *
	 * @throws {NewerVersion} When a newer version stored it.
	 * @throws {Unreadable} When what is stored is not what the schema says.
	 */
	get(key: string): Promise<z.infer<Schema> | undefined> {
		return this.#values.get(key);
	}

	/** Every stored value that can be read; the keys of those that cannot are handed to `unreadable`. */
	async all(unreadable: (key: string) => void): Promise<readonly z.infer<Schema>[]> {
		const values: z.infer<Schema>[] = [];
		for await (const value of this.each(unreadable)) values.push(value);
		return values;
	}

	/** As `all`, one value at a time. */
	async *each(unreadable: (key: string) => void): AsyncGenerator<z.infer<Schema>> {
		for await (const [, value] of this.#values.entries(unreadable)) yield value;
	}

	/** Resolves once everything that was handed in is written. */
	idle(): Promise<void> {
		return this.#queue.idle();
	}
}
