import { createClient, type RedisClientType } from '@keyv/redis';
import { Collection } from './collection.js';
import { RedisAdapter, type RedisCall } from './redis-adapter.js';
import type { Store } from './store.js';
import { ANSWER_MS, inTime, StoreRefused, StoreTimeout } from './store-trouble.js';

/** Wait before a lost line is tried again, in milliseconds: it doubles from the first to the last. */
const RECONNECT_MS = { first: 100, last: 1_000 } as const;
/** What Redis says to those it will never let in. */
const REFUSED = /^(?:WRONGPASS|NOAUTH|NOPERM)\b|\bERR (?:AUTH|invalid password|DB index)/;

/** What Redis says to a write where it is only a copy. */
const REPLICA = /\bREADONLY\b/;

/** Opens a Redis or a Valkey. All keys begin with `copero.`. */
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

/** One connection that comes back by itself, and on which no call waits for long. */
class RedisLine {
	readonly client: RedisClientType;
	#state: 'opening' | 'open' | 'closed' = 'opening';

	constructor(url: string) {
		this.client = createClient({
			url,
			disableOfflineQueue: true,
			socket: {
				connectTimeout: ANSWER_MS,
				// The first connection is made by whoever opens the store, and its failure is theirs to know.
				reconnectStrategy: (retries) =>
					this.#state === 'open' && Math.min(RECONNECT_MS.first * 2 ** retries, RECONNECT_MS.last),
			},
		});
		// Every call says by itself that it failed; without a listener Node would end the process.
		this.client.on('error', () => {});
		// Each collection listens to the connection.
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

	/** After a failover the old primary keeps its lines, and takes no write: the address leads to the new one by now. */
	#isReplica(error: unknown): boolean {
		return this.client.isReady && error instanceof Error && REPLICA.test(error.message);
	}

	/** Whoever answers no call, or connects but never gets ready, may be a line that is dead and does not know it. */
	#watch(): void {
		const late = AbortSignal.timeout(ANSWER_MS);
		late.addEventListener('abort', () => {
			if (!this.client.isReady) this.#renew();
		});
	}

	#renew(): void {
		if (this.#state !== 'open') return;
		this.#drop();
		// It tries for as long as it takes; it ends without success only when the store is closed.
		this.client.connect().catch(() => {});
	}

	#drop(): void {
		if (this.client.isOpen) this.client.destroy();
	}
}

/** Without `appendonly yes` Redis loses minutes when it dies. Whoever may not ask is told nothing. */
async function cautionOf({ client, call }: RedisLine): Promise<string | undefined> {
	const settings = await call(() => client.configGet('appendonly')).catch(() => undefined);
	return settings?.appendonly === 'no'
		? 'Redis runs without "appendonly yes": what was stored in the last minutes is lost when it dies'
		: undefined;
}
