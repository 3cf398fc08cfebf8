import { createClient, type RedisClientType } from '@keyv/redis';
import { Collection } from './collection.js';
import { RedisAdapter, type RedisCall } from './redis-adapter.js';
import type { Store } from './store.js';
import { ANSWER_MS, inTime, StoreRefused, StoreTimeout } from './store-trouble.js';

/** Wait before reconnecting, in milliseconds: doubled each time, from the first to the last. */
const RECONNECT_MS = { first: 100, last: 1_000 } as const;
/** Redis's errors for clients that it will never let in. */
const REFUSED = /^(?:WRONGPASS|NOAUTH|NOPERM)\b|\bERR (?:AUTH|invalid password|DB index)/;

/** Redis's error for a write to a read-only replica. */
const REPLICA = /\bREADONLY\b/;

/** Opens a Redis or Valkey. All keys begin with `copero.`. */
export async function openRedis(url: string): Promise<Store> {
	const line = new RedisLine(url);
	await line.open();
	const caution = await cautionOf(line);
	return {
		collection: (name, fences) =>
			new Collection(new RedisAdapter(line.client, line.call, fences), `copero.${name}`, { useKeyPrefix: false }),
		close: () => line.close(),
		caution,
	};
}

/** One connection that reconnects by itself, and on which every call has a timeout. */
class RedisLine {
	readonly client: RedisClientType;
	#state: 'opening' | 'open' | 'closed' = 'opening';

	constructor(url: string) {
		this.client = createClient({
			url,
			disableOfflineQueue: true,
			socket: {
				connectTimeout: ANSWER_MS,
				// Whoever opens the store makes the first connection, and must hear of its failure.
				reconnectStrategy: (retries) =>
					this.#state === 'open' && Math.min(RECONNECT_MS.first * 2 ** retries, RECONNECT_MS.last),
			},
		});
		// Each call reports its own failure; without a listener Node would end the process.
		this.client.on('error', () => {});
		// Each collection adds listeners to the connection.
		this.client.setMaxListeners(0);
		this.client.on('connect', () => this.#watch());
	}

	async open(): Promise<void> {
		try {
			await inTime(this.client.connect());
			await inTime(this.client.ping());
			this.#state = 'open';
		} catch (error) {
			this.#drop();
			throw error instanceof Error && REFUSED.test(error.message)
				? new StoreRefused(`Redis refuses the bot: check user, password and database of STORE_URL (${error.message}).`)
				: error;
		}
	}

	readonly call: RedisCall = async (work) => {
		if (this.#state === 'closed') throw new Error('The store is closed');
		try {
			return await inTime(work());
		} catch (error) {
			if (error instanceof StoreTimeout || this.#isReplica(error)) this.#renew();
			throw error;
		}
	};

	async close(): Promise<void> {
		this.#state = 'closed';
		await inTime(this.client.close()).catch(() => this.#drop());
	}

	/**
	 * After a failover the old primary keeps its connections but refuses writes; reconnecting leads to the new primary.
	 */
	#isReplica(error: unknown): boolean {
		return this.client.isReady && error instanceof Error && REPLICA.test(error.message);
	}

	/** A server that never becomes ready may be behind a dead connection, so it is replaced. */
	#watch(): void {
		const late = AbortSignal.timeout(ANSWER_MS);
		late.addEventListener('abort', () => {
			if (!this.client.isReady) this.#renew();
		});
	}

	#renew(): void {
		if (this.#state !== 'open') return;
		this.#drop();
		// Retries for as long as it takes; it fails only when the store is closed.
		this.client.connect().catch(() => {});
	}

	#drop(): void {
		if (this.client.isOpen) this.client.destroy();
	}
}

/**
 * Without `appendonly yes` Redis loses minutes of writes when it dies. Undefined as well where the client may not read
 * that setting.
 */
async function cautionOf({ client, call }: RedisLine): Promise<string | undefined> {
	const settings = await call(() => client.configGet('appendonly')).catch(() => undefined);
	return settings?.appendonly === 'no'
		? 'Redis runs without "appendonly yes": what was stored in the last minutes is lost when it dies'
		: undefined;
}
