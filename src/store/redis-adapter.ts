import KeyvRedis, { type RedisClientType } from '@keyv/redis';
import type { CollectionAdapter } from './collection.js';

/** Runs one call to Redis: in time, and not after the store was closed. */
export type RedisCall = <T>(work: () => Promise<T>) => Promise<T>;

/** Keys read at once when all are read. */
const BATCH = 500;

/** KEYS[1] becomes ARGV[2] if it is ARGV[1]; an empty string is nothing, for no stored value is empty. */
const SWAP = `
local now = redis.call('GET', KEYS[1]) or ''
if now ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
return 1`;

/** `@keyv/redis` with an end to every call, `swap`, and an iterator that gives each key once and none that is gone. */
export class RedisAdapter extends KeyvRedis<string> implements CollectionAdapter {
	readonly #client: RedisClientType;
	readonly #call: RedisCall;

	constructor(client: RedisClientType, call: RedisCall) {
		super(client, { throwOnErrors: true });
		this.#client = client;
		this.#call = call;
	}

	override get<U = string>(key: string): Promise<U | undefined> {
		return this.#call(() => super.get<U>(key));
	}

	override getMany<U = string>(keys: string[]): Promise<(U | undefined)[]> {
		return this.#call(() => super.getMany<U>(keys));
	}

	override set(key: string, value: string, ttl?: number): Promise<void> {
		return this.#call(() => super.set(key, value, ttl));
	}

	override has(key: string): Promise<boolean> {
		return this.#call(() => super.has(key));
	}

	override delete(key: string): Promise<boolean> {
		return this.#call(() => super.delete(key));
	}

	async swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean> {
		const keys = [this.createKeyPrefix(key, this.namespace ?? '')];
		const swapped = await this.#call(() => this.#client.eval(SWAP, { keys, arguments: [before ?? '', after ?? ''] }));
		return swapped === 1;
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
	override async *iterator(): AsyncGenerator<any, void> {
		const prefix = this.createKeyPrefix('', this.namespace ?? '');
		const seen = new Set<string>();
		let cursor = '0';
		do {
			const page = await this.#call(() => this.#client.scan(cursor, { MATCH: `${prefix}*`, COUNT: BATCH }));
			cursor = `${page.cursor}`;
			const keys = page.keys.filter((key) => !seen.has(key));
			for (const key of keys) seen.add(key);
			if (keys.length === 0) continue;
			const values = await this.#call(() => this.#client.mGet(keys));
			for (const [index, key] of keys.entries()) {
				const value = values[index];
				if (typeof value === 'string') yield [key.slice(prefix.length), value];
			}
		} while (cursor !== '0');
	}
}
