import {
	CloseCodes,
	type FetchingStrategyOptions,
	type SessionInfo,
	type WebSocketShard,
	WebSocketShardDestroyRecovery,
	WebSocketShardEvents,
} from '@discordjs/ws';
import type { GatewayDispatchPayload, GatewayReadyDispatchData } from 'discord-api-types/v10';
import type { Clock } from '../app/clock.js';
import type { Log } from '../app/log.js';
import type { GatewayState } from '../app/observer.js';
import { HastyShard } from './hasty-shard.js';

/** Waits before each reconnection, in milliseconds, beyond the half second there always is; the last one repeats. */
const RECONNECT_MS = [0, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000] as const;
/** A session that Discord does not resume within this time, in milliseconds, is given up for a new one. */
const RESUME_MS = 15_000;

/** What a line needs. */
export type LinePlan = {
	readonly shard: number;
	/** The options for connecting, as of now. */
	readonly options: () => FetchingStrategyOptions;
	/** Resolves when the shard may begin a new session; rejects when the signal is aborted because the shard is gone. */
	readonly mayIdentify: (shard: number, signal: AbortSignal) => Promise<void>;
	readonly clock: Pick<Clock, 'after'>;
	readonly log: Log;
	readonly onReady: (data: GatewayReadyDispatchData) => void;
	readonly onEvent: (payload: GatewayDispatchPayload) => void;
	readonly onState: (shard: number, state: GatewayState) => void;
	/** Whether Discord lets nobody back in after this close code. The line then stays closed. */
	readonly isFinal: (code: number) => boolean;
	/** Called when the line was closed for good. */
	readonly onFinal: (code: number) => void;
};

/** One shard's connection to Discord's gateway, which reconnects whenever it breaks. */
export class ShardLine {
	readonly #plan: LinePlan;
	#shard: WebSocketShard;
	#session: SessionInfo | null = null;
	/** Attempts since it was last connected. */
	#attempts = 0;
	#patience: Promise<void> | undefined;
	#callOffResume = () => {};
	#leaving = false;

	constructor(plan: LinePlan) {
		this.#plan = plan;
		this.#shard = this.#makeShard();
	}

	/** Connects, however long that takes. */
	connect(): void {
		// It rejects at the first error, which has been logged, and keeps trying all the same.
		this.#shard.connect().catch(() => {});
	}

	/** Connects anew after it was closed for good, with the options as of now. */
	renew(): void {
		this.#session = null;
		this.#shard = this.#makeShard();
		this.connect();
	}

	async leave(): Promise<void> {
		this.#leaving = true;
		this.#callOffResume();
		await this.#shard.destroy({ code: CloseCodes.Normal });
	}

	#makeShard(): WebSocketShard {
		const { shard: id, options, mayIdentify, clock, onEvent, onReady } = this.#plan;
		const shard = new HastyShard(
			{
				options: options(),
				retrieveSessionInfo: () => this.#whenPatient(),
				updateSessionInfo: (_, session) => {
					this.#session = session;
				},
				waitForIdentify: (each, signal) => mayIdentify(each, signal),
			},
			id,
			clock,
		);
		shard.on(WebSocketShardEvents.Hello, () => this.#watchResume(shard));
		shard.on(WebSocketShardEvents.Ready, (data) => {
			this.#connected();
			onReady(data);
		});
		shard.on(WebSocketShardEvents.Resumed, () => this.#connected());
		shard.on(WebSocketShardEvents.Dispatch, (payload) => onEvent(payload));
		shard.on(WebSocketShardEvents.Closed, (code) => this.#closed(code));
		shard.on(WebSocketShardEvents.Error, (err) => this.#note(err));
		shard.on(WebSocketShardEvents.SocketError, (err) => this.#note(err));
		return shard;
	}

	/**
	 * The session to resume. The shard asks for it before it connects, so this is where the wait before a reconnection
	 * goes.
	 */
	async #whenPatient(): Promise<SessionInfo | null> {
		if (this.#leaving) return new Promise(() => {});
		await this.#patience;
		return this.#session;
	}

	#watchResume(shard: WebSocketShard): void {
		this.#callOffResume();
		if (!this.#session) return;
		this.#callOffResume = this.#plan.clock.after(RESUME_MS, () => {
			this.#plan.log.warn({ shard: this.#plan.shard }, 'Discord did not resume the session: a new one begins');
			this.#attempts = 0;
			void shard.destroy({ code: CloseCodes.Normal, recover: WebSocketShardDestroyRecovery.Reconnect });
		});
	}

	#connected(): void {
		const { shard, log, onState } = this.#plan;
		this.#callOffResume();
		this.#patience = undefined;
		if (this.#attempts > 0) log.info({ shard }, 'Reconnected to Discord');
		this.#attempts = 0;
		onState(shard, 'connected');
	}

	#closed(code: number): void {
		const { shard, log, clock, onState, isFinal, onFinal } = this.#plan;
		this.#callOffResume();
		const isOver = this.#leaving || isFinal(code);
		const wait = RECONNECT_MS[Math.min(this.#attempts, RECONNECT_MS.length - 1)] ?? 0;
		this.#attempts += 1;
		onState(shard, isOver ? 'disconnected' : 'reconnecting');
		if (isOver) {
			if (!this.#leaving) onFinal(code);
			return;
		}
		const still = this.#attempts > 1;
		log.info(
			{ shard, code, attempt: this.#attempts },
			still ? 'Still reconnecting to Discord' : 'Reconnecting to Discord',
		);
		this.#patience =
			wait === 0
				? undefined
				: new Promise((resolve) => {
						clock.after(wait, resolve);
					});
	}

	/** While Discord is away, every attempt fails in the same way: only the first one is a warning. */
	#note(err: unknown): void {
		const { shard, log } = this.#plan;
		log[this.#attempts > 0 ? 'debug' : 'warn']({ err, shard }, 'The connection to Discord had an error');
	}
}
