import type { Clock } from '../app/clock.js';
import type { GatewayState, Observer } from '../app/observer.js';

/** A store that takes longer than this, in milliseconds, does not answer. */
const STORE_MS = 2_000;

/** Whether the bot can do its work, and if not, why: for who watches over it. */
export class Readiness implements Pick<Observer, 'gateway'> {
	readonly #clock: Pick<Clock, 'after'>;
	readonly #gateway: Map<number, GatewayState>;
	#stage: 'starting' | 'running' | 'stopping' = 'starting';
	#askStore: () => Promise<unknown> = async () => {};

	/** @param shards Those that have to be connected; none for a bot that is not on Discord. */
	constructor(shards: readonly number[], clock: Pick<Clock, 'after'>) {
		this.#gateway = new Map(shards.map((shard) => [shard, 'connecting']));
		this.#clock = clock;
	}

	gateway(shard: number, state: GatewayState): void {
		this.#gateway.set(shard, state);
	}

	/** @param askStore Rejects, or never resolves, where the store does not answer. */
	storeOpened(askStore: () => Promise<unknown>): void {
		this.#askStore = askStore;
	}

	started(): void {
		this.#stage = 'running';
	}

	stopping(): void {
		this.#stage = 'stopping';
	}

	/** Why the bot cannot do its work, a line each; none when it can. */
	async troubles(): Promise<readonly string[]> {
		const shards = [...this.#gateway].flatMap(([shard, state]) =>
			state === 'connected' ? [] : [`shard ${shard} is ${state}`],
		);
		return [
			...(this.#stage === 'running' ? [] : [`the bot is ${this.#stage}`]),
			...shards,
			...((await this.#storeAnswers()) ? [] : ['the store does not answer']),
		];
	}

	#storeAnswers(): Promise<boolean> {
		return new Promise((resolve) => {
			const giveUp = this.#clock.after(STORE_MS, () => resolve(false));
			this.#askStore()
				.then(
					() => resolve(true),
					() => resolve(false),
				)
				.finally(giveUp);
		});
	}
}
