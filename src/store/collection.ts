import { Keyv, type KeyvStoreAdapter } from 'keyv';

/** Keyv on one kind of store, with a step that Keyv lacks. Values are the strings Keyv makes of them. */
export type CollectionAdapter = KeyvStoreAdapter & {
	/**
	 * Puts `after` in the place of `before`, in one step, if that is still what is there; undefined is nothing.
	 *
	 * @returns Whether it was.
	 */
	swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean>;
};

/**
 * A part of the store whose keys never meet those of another. Its errors are thrown.
 *
 * Keyv has no compare-and-set, so that reading, changing and writing loses what another process writes in between;
 * `swap` and `update` do not.
 */
export class Collection extends Keyv {
	readonly #adapter: CollectionAdapter;

	/** @param adapter One of its own: Keyv writes its namespace into it. */
	constructor(adapter: CollectionAdapter, namespace: string, { useKeyPrefix = true } = {}) {
		super({ store: adapter, namespace, useKeyPrefix, throwOnErrors: true, emitErrors: false });
		this.#adapter = adapter;
	}

	/**
	 * Puts `after` in the place of `before`, in one step, if that is still what is stored; undefined is nothing.
	 *
	 * @param before As it was read, unchanged.
	 * @returns Whether it was; if not, nothing was written.
	 */
	async swap(key: string, before: unknown, after: unknown): Promise<boolean> {
		const stored = this.useKeyPrefix ? `${this.namespace}:${key}` : key;
		return this.#adapter.swap(stored, await this.#written(before), await this.#written(after));
	}

	/**
	 * Takes a step from what is stored, once more whenever another process has written in between. Undefined is nothing;
	 * a step that gives back what it was given writes nothing.
	 *
	 * @param known What was read a moment ago, which spares a reading.
	 * @returns What the step gave, once it is stored.
	 * @throws {Error} What the step throws; nothing is written then.
	 */
	async update<Outcome extends { readonly value: unknown }>(
		key: string,
		step: (stored: unknown) => Outcome,
		known?: { readonly stored: unknown },
	): Promise<Outcome> {
		let stored: unknown = known ? known.stored : await this.get(key);
		for (;;) {
			const outcome = step(stored);
			if (outcome.value === stored || (await this.swap(key, stored, outcome.value))) return outcome;
			stored = await this.get(key);
		}
	}

	/** Every entry. */
	async *entries(): AsyncGenerator<readonly [key: string, value: unknown]> {
		for await (const [key, value] of this.iterator?.(undefined) ?? []) yield [String(key), value];
	}

	/** A value as Keyv writes it. */
	async #written(value: unknown): Promise<string | undefined> {
		if (value === undefined) return undefined;
		const text = await this.serializeData({ value, expires: undefined });
		if (typeof text !== 'string') throw new TypeError('Keyv made no string of a value');
		return text;
	}
}
