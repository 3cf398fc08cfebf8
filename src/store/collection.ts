import { setImmediate } from 'node:timers/promises';
import { type Deserialize, type DeserializedData, Keyv, type KeyvStoreAdapter } from 'keyv';
import type { Fence } from './fence.js';

/** Entries that are read before the event loop gets a turn. */
const AT_ONCE = 20;

/**
 * Where Keyv's serialization differs from JSON: texts that begin with a colon, and bytes. For all else plain JSON gives
 * the same text, three to five times as fast: a game of ten questions in 15 and 19 µs instead of 57 and 65.
 */
const NO_PLAIN_JSON = /[:,[]":|"Buffer"/;

/**
 * Keyv on one kind of store, with compare-and-swap, which Keyv lacks. Values are the strings that Keyv makes of them.
 */
export type CollectionAdapter = KeyvStoreAdapter & {
	/**
	 * Compare-and-swap: replaces `before` by `after` if the store still holds `before`; undefined means no entry.
	 *
	 * @returns Whether it did.
	 */
	swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean>;
	/** The key that the store really uses, where it differs. */
	storedKey?(key: string): string;
};

/** Stands for stored text that no program can have written, such as truncated JSON: no schema accepts it. */
export class Gibberish {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

/**
 * A part of the store with a namespace of its own. Its errors are thrown.
 *
 * Keyv has no compare-and-swap, so a plain read, change and write loses what another process writes in between; `swap`
 * and `update` do not.
 */
export class Collection extends Keyv {
	readonly #adapter: CollectionAdapter;
	/** The stored text of each value that was read, which need not be what Keyv would write of it today. */
	readonly #texts = new WeakMap<object, string>();

	/** @param adapter Not shared: Keyv writes its namespace into it. */
	constructor(adapter: CollectionAdapter, namespace: string, { useKeyPrefix = true } = {}) {
		super({ store: adapter, namespace, useKeyPrefix, throwOnErrors: true, emitErrors: false });
		this.#adapter = adapter;
		const [encode, decode] = [this.serialize, this.deserialize];
		this.serialize = (data) => {
			const text = JSON.stringify(data);
			return NO_PLAIN_JSON.test(text) ? (encode?.(data) ?? text) : text;
		};
		// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
		this.deserialize = (text): DeserializedData<any> => {
			const value = valueIn(text, decode);
			if (typeof value === 'object' && value !== null) this.#texts.set(value, text);
			return { value };
		};
	}

	/**
	 * Compare-and-swap: replaces `before` by `after` if the store still holds `before`; undefined means no entry.
	 *
	 * @param before The very object that was read, unchanged.
	 * @returns Whether it did; if not, nothing was written.
	 */
	async swap(key: string, before: unknown, after: unknown): Promise<boolean> {
		return this.#adapter.swap(this.#prefixed(key), await this.#written(before), await this.#written(after));
	}

	/** A fence that holds while this value is stored under this key. */
	async fence(key: string, value: unknown): Promise<Fence> {
		const text = await this.#written(value);
		if (text === undefined) throw new TypeError('A missing value cannot be a fence');
		const prefixed = this.#prefixed(key);
		return { key: this.#adapter.storedKey?.(prefixed) ?? prefixed, text };
	}

	/**
	 * Applies a step to the stored value, again whenever another process has written in between. Undefined means no
	 * entry; a step that returns its input writes nothing.
	 *
	 * @param known What was read a moment ago, to save a read.
	 * @returns What the step returned, once it is stored.
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

	/** Every entry, yielding to the event loop now and then: there may be millions. */
	async *entries(): AsyncGenerator<readonly [key: string, value: unknown]> {
		let count = 0;
		for await (const [key, value] of this.iterator?.(undefined) ?? []) {
			yield [String(key), value];
			count += 1;
			if (count % AT_ONCE === 0) await setImmediate();
		}
	}

	#prefixed(key: string): string {
		return this.useKeyPrefix ? `${this.namespace}:${key}` : key;
	}

	/** The stored text of a value that was read, else what Keyv writes of it. */
	async #written(value: unknown): Promise<string | undefined> {
		if (value === undefined) return undefined;
		const known = typeof value === 'object' && value !== null ? this.#texts.get(value) : undefined;
		if (known !== undefined) return known;
		const text = await this.serializeData({ value, expires: undefined });
		if (typeof text !== 'string') throw new TypeError('Keyv did not serialize a value to a string');
		return text;
	}
}

/** The value in a text of Keyv's. Its other fields, such as an expiry, are not used by this program. */
function valueIn(text: string, decode: Deserialize | undefined): unknown {
	try {
		const parsed: unknown = NO_PLAIN_JSON.test(text) ? decode?.(text) : JSON.parse(text);
		if (typeof parsed === 'object' && parsed !== null && 'value' in parsed) return parsed.value;
	} catch {
		// Not JSON.
	}
	return new Gibberish(text);
}
