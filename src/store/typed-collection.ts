import type * as z from 'zod';
import type { Collection } from './collection.js';
import { type Format, NewerVersion } from './format.js';

/** A value, and the stored form it was read from. */
export type Found<Value> = { readonly key: string; readonly stored: unknown; readonly value: Value };

/** A collection whose values are all of one format. Values of a newer version are never overwritten. */
export class TypedCollection<Schema extends z.ZodType> {
	readonly #collection: Collection;
	readonly #format: Format<Schema>;
	/** Keys found to hold a newer version's value. */
	readonly #newer = new Map<string, NewerVersion>();

	constructor(collection: Collection, format: Format<Schema>) {
		this.#collection = collection;
		this.#format = format;
	}

	/**
	 * The stored value; undefined where there is none.
	 *
	 * @throws {NewerVersion} When a newer version stored it.
	 * @throws {Unreadable} When the stored value does not match the schema.
	 */
	async find(key: string): Promise<Found<z.infer<Schema> | undefined>> {
		const stored: unknown = await this.#collection.get(key);
		return { key, stored, value: this.#read(key, stored) };
	}

	/** The value alone. @throws As `find`. */
	async get(key: string): Promise<z.infer<Schema> | undefined> {
		return (await this.find(key)).value;
	}

	/**
	 * Applies a step to the stored value, again whenever another process has changed it in between. Undefined means no
	 * entry; a step that returns its input writes nothing.
	 *
	 * @param found What was found a moment ago, to save a read.
	 * @returns What the step returned, once it is stored.
	 * @throws {Error} What the step throws, and as `find` does; nothing is written then.
	 */
	async update<Outcome extends { readonly value: z.infer<Schema> | undefined }>(
		key: string,
		step: (before: z.infer<Schema> | undefined) => Outcome,
		found?: Found<z.infer<Schema> | undefined>,
	): Promise<Outcome> {
		const known = found ?? (await this.find(key));
		const change = (stored: unknown) => {
			const before = stored === known.stored ? known.value : this.#read(key, stored);
			const outcome = step(before);
			return { outcome, value: outcome.value === before ? stored : outcome.value };
		};
		return (await this.#collection.update(key, change, known)).outcome;
	}

	/** Overwrites any stored value. @throws {NewerVersion} When that is known to be of a newer version. */
	async set(key: string, value: z.infer<Schema>): Promise<void> {
		this.refuseNewer(key);
		await this.#collection.set(key, value);
	}

	/** @throws {NewerVersion} When a newer version is known to have stored what is there. */
	async delete(key: string): Promise<void> {
		this.refuseNewer(key);
		await this.#collection.delete(key);
	}

	/** @throws {NewerVersion} When a newer version is known to have stored what is there. */
	refuseNewer(key: string): void {
		const newer = this.#newer.get(key);
		if (newer) throw newer;
	}

	/** Every value that can be read; the keys of those that cannot are handed to `unreadable`. */
	async *entries(unreadable: (key: string) => void): AsyncGenerator<readonly [key: string, value: z.infer<Schema>]> {
		for await (const [key, stored] of this.#collection.entries()) {
			let value: z.infer<Schema> | undefined;
			try {
				value = this.#read(key, stored);
			} catch {
				unreadable(key);
			}
			if (value !== undefined) yield [key, value];
		}
	}

	#read(key: string, stored: unknown): z.infer<Schema> | undefined {
		try {
			return stored === undefined ? undefined : this.#format.read(stored);
		} catch (error) {
			if (error instanceof NewerVersion) this.#newer.set(key, error);
			throw error;
		}
	}
}
