import { EventEmitter } from 'node:events';
import type { Database } from 'lmdb';
import type { CollectionAdapter } from './collection.js';
import { FencedOff, type Fences, unfenced } from './fence.js';
import type { LmdbDatabase } from './lmdb-database.js';

/**
 * Keyv on an LMDB database. A `set` resolves once it is committed, so it survives a crash of the process.
 *
 * Each Keyv needs its own adapter, because Keyv writes its namespace into it.
 */
export class LmdbAdapter extends EventEmitter implements CollectionAdapter {
	/** Keyv iterates only over dialects it knows; like SQLite, LMDB is a file. */
	readonly opts = { dialect: 'sqlite' };
	namespace?: string | undefined;
	readonly #database: LmdbDatabase;
	readonly #fences: Fences;

	constructor(database: LmdbDatabase, fences = unfenced) {
		super();
		this.#database = database;
		this.#fences = fences;
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature; what it hands over is the string it made.
	async get(key: string): Promise<any> {
		return this.#fresh().get(key);
	}

	async set(key: string, value: string): Promise<void> {
		await this.#write((entries) => entries.put(key, value));
	}

	async delete(key: string): Promise<boolean> {
		const isThere = this.#fresh().get(key) !== undefined;
		await this.#write((entries) => entries.remove(key));
		return isThere;
	}

	/**
	 * In one transaction, so that no other process comes between. It is synchronous: a thread that waits for the lock
	 * would keep the process from exiting.
	 */
	async swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean> {
		return this.#database.write(async (entries) =>
			entries.transactionSync(() => {
				this.#refuseIfFenced(entries);
				if (entries.get(key) !== before) return false;
				if (after === undefined) entries.remove(key);
				else entries.put(key, after);
				return true;
			}),
		);
	}

	async has(key: string): Promise<boolean> {
		return this.#fresh().get(key) !== undefined;
	}

	async clear(): Promise<void> {
		const keys = [...this.#range()].map(({ key }) => key);
		await this.#database.write((entries) => Promise.all(keys.map((key) => entries.remove(key))));
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
	async *iterator(): AsyncGenerator<any, void> {
		for (const { key, value } of this.#range()) yield [key, value];
	}

	/** No process writes between the check of the fences and the write: see `Gate`. */
	#write<T>(step: (entries: Database<string, string>) => Promise<T>): Promise<T> {
		return this.#database.write(async () => {
			this.#refuseIfFenced(this.#fresh());
			return step(this.#database.entries);
		});
	}

	#refuseIfFenced(entries: Database<string, string>): void {
		if (this.#fences().some(({ key, text }) => entries.get(key) !== text)) throw new FencedOff();
	}

	/** The database as it is now: otherwise LMDB reads a snapshot that may be older than another process's write. */
	#fresh(): Database<string, string> {
		this.#database.entries.resetReadTxn();
		return this.#database.entries;
	}

	/** The entries of this adapter's namespace: Keyv prefixes keys with `<namespace>:`. */
	#range() {
		const prefix = this.namespace ? `${this.namespace}:` : '';
		return this.#fresh().getRange(prefix ? { start: prefix, end: `${prefix}\uFFFF` } : {});
	}
}
