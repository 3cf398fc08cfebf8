import KeyvRedis, { type RedisClientType } from '@keyv/redis';
import type { CollectionAdapter } from './collection.js';
import { FencedOff, type Fences, unfenced } from './fence.js';

/** Runs one call to Redis, with a timeout, and not after the store was closed. */
export type RedisCall = <T>(work: () => Promise<T>) => Promise<T>;

/** Keys per call when all are read. */
const BATCH = 500;

/** Checks the fences: every key after the first must hold the corresponding argument after the second. */
const FENCED = `
for i = 2, #KEYS do
	if redis.call('GET', KEYS[i]) ~= ARGV[i + 1] then return -1 end
end`;
/** Sets KEYS[1] to ARGV[2] if it holds ARGV[1]. An empty string means no entry, as no stored value is empty. */
const SWAP = `${FENCED}
local now = redis.call('GET', KEYS[1]) or ''
if now ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
return 1`;
/** Sets KEYS[1] to ARGV[2] unconditionally; an empty string deletes it. */
const PUT = `${FENCED}
if ARGV[2] == '' then return redis.call('DEL', KEYS[1]) end
redis.call('SET', KEYS[1], ARGV[2])
return 1`;

/**
 * `@keyv/redis` with a timeout for every call, `swap`, and an iterator that yields each key once and no deleted one.
 */
export class RedisAdapter extends KeyvRedis<string> implements CollectionAdapter {
	readonly #client: RedisClientType;
	readonly #call: RedisCall;
	readonly #fences: Fences;

	constructor(client: RedisClientType, call: RedisCall, fences = unfenced) {
		super(client, { throwOnErrors: true });
		this.#client = client;
		this.#call = call;
		this.#fences = fences;
	}

	storedKey(key: string): string {
		return this.createKeyPrefix(key, this.namespace ?? '');
	}

	override get<U = string>(key: string): Promise<U | undefined> {
		return this.#call(() => super.get<U>(key));
	}

	override getMany<U = string>(keys: string[]): Promise<(U | undefined)[]> {
		return this.#call(() => super.getMany<U>(keys));
	}

	override async set(key: string, value: string, ttl?: number): Promise<void> {
		if (this.#fences().length === 0) await this.#call(() => super.set(key, value, ttl));
		else await this.#run(PUT, key, '', value);
	}

	override has(key: string): Promise<boolean> {
		return this.#call(() => super.has(key));
	}

	override async delete(key: string): Promise<boolean> {
		if (this.#fences().length === 0) return this.#call(() => super.delete(key));
		return (await this.#run(PUT, key, '', '')) === 1;
	}

	async swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean> {
		return (await this.#run(SWAP, key, before ?? '', after ?? '')) === 1;
	}

	/** @throws {FencedOff} When a fence does not hold. */
	async #run(script: string, key: string, before: string, after: string): Promise<unknown> {
		const fences = this.#fences();
		const keys = [this.storedKey(key), ...fences.map((fence) => fence.key)];
		const texts = [before, after, ...fences.map((fence) => fence.text)];
		const done = await this.#call(() => this.#client.eval(script, { keys, arguments: texts }));
		if (done === -1) throw new FencedOff();
		return done;
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
