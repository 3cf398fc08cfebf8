import type { Clock } from '../app/clock.js';
import type { GatewayState, Observer } from '../app/observer.js';

/** A store that takes longer than this, in milliseconds, counts as not answering. */
const STORE_MS = 2_000;

/** Whether the bot can do its work, and if not, why; for whoever monitors it. */
export class Readiness implements Pick<Observer, 'gateway'> {
	readonly #clock: Pick<Clock, 'after'>;
	readonly #gateway: Map<number, GatewayState>;
	#stage: 'starting' | 'running' | 'stopping' = 'starting';
	#askStore: () => Promise<unknown> = async () => {};
	#takesWrites = true;

	/** @param shards The shards that must be connected; none for a bot that is not on Discord. */
	constructor(shards: readonly number[], clock: Pick<Clock, 'after'>) {
		this.#gateway = new Map(shards.map((shard) => [shard, 'connecting']));
		this.#clock = clock;
	}

	gateway(shard: number, state: GatewayState): void {
		this.#gateway.set(shard, state);
	}

	/** @param askStore Writes to the store; rejects, or never resolves, if the store does not accept the write. */
	storeOpened(askStore: () => Promise<unknown>): void {
		this.#askStore = askStore;
	}

	/** Records whether the store accepted the last write. */
	storeWrote(isTaken: boolean): void {
		this.#takesWrites = isTaken;
	}

	started(): void {
		this.#stage = 'running';
	}

	stopping(): void {
		this.#stage = 'stopping';
	}

	/** Why the bot cannot do its work, a line each; none if it can. */
	async troubles(): Promise<readonly string[]> {
		const shards = [...this.#gateway].flatMap(([shard, state]) =>
			state === 'connected' ? [] : [`shard ${shard} is ${state}`],
		);
		return [
			...(this.#stage === 'running' ? [] : [`the bot is ${this.#stage}`]),
			...shards,
			...(await this.#storeTroubles()),
		];
	}

	/** Considers the last write as well: the probe may still fit on a disk that is too full for anything else. */
	async #storeTroubles(): Promise<readonly string[]> {
		if (!(await this.#storeAnswers())) return ['the store takes no write'];
		return this.#takesWrites ? [] : ['the store did not take the last write'];
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
