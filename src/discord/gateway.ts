import type { REST } from '@discordjs/rest';
import { DefaultWebSocketManagerOptions, type FetchingStrategyOptions, SimpleIdentifyThrottler } from '@discordjs/ws';
import {
	GatewayCloseCodes,
	type GatewayDispatchPayload,
	type GatewayReadyDispatchData,
	Routes,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { Clock } from '../app/clock.js';
import type { Log } from '../app/log.js';
import type { GatewayState } from '../app/observer.js';
import { StartError } from '../errors.js';
import { pause } from '../pause.js';
import { ShardLine } from './shard-line.js';

const GatewayInfo = z.object({
	url: z.string(),
	shards: z.int(),
	session_start_limit: z.object({
		total: z.int().default(0),
		remaining: z.int(),
		/** In milliseconds. */
		reset_after: z.number(),
		max_concurrency: z.int().min(1),
	}),
});

/**
 * Close codes after which Discord does not let the bot back in, as when a token was reset. After any other it
 * reconnects.
 */
const FINAL: readonly number[] = [
	GatewayCloseCodes.AuthenticationFailed,
	GatewayCloseCodes.InvalidShard,
	GatewayCloseCodes.ShardingRequired,
	GatewayCloseCodes.InvalidAPIVersion,
	GatewayCloseCodes.InvalidIntents,
	GatewayCloseCodes.DisallowedIntents,
];
/** How many of today's new sessions are kept for the next start, in case sessions break again and again. */
const KEPT_STARTS = 10;
/** A gateway that does not say hello within this time, in milliseconds, is abandoned. */
const HELLO_MS = 15_000;

/** What the gateway is opened with, and its callbacks. */
export type GatewayPlan = {
	readonly token: string;
	readonly rest: Pick<REST, 'get'>;
	readonly intents: number;
	readonly shards: { readonly list: readonly number[]; readonly count: number };
	readonly clock: Pick<Clock, 'after'>;
	readonly log: Log;
	readonly onEvent: (payload: GatewayDispatchPayload) => void;
	readonly onState: (shard: number, state: GatewayState) => void;
	/** Called when Discord withholds the messages that were asked for: everything else goes on. */
	readonly onUnheard: () => void;
	/** Called with the close code when Discord has rejected the bot for good. */
	readonly onLost: (code: number) => void;
};

/** The shards' connections to Discord's gateway. */
export class Gateway {
	readonly #plan: GatewayPlan;
	readonly #lines: ShardLine[] = [];
	#intents: number;
	#sessions = 0;

	constructor(plan: GatewayPlan) {
		this.#plan = plan;
		this.#intents = plan.intents;
	}

	/**
	 * Connects every shard.
	 *
	 * @returns What Discord says of the bot, once the first shard is connected.
	 * @throws {StartError} If the bot may not connect any more today.
	 * @throws {Error} If Discord cannot be reached or, with the close code as `code`, if it rejects the bot.
	 */
	async connect(): Promise<Pick<GatewayReadyDispatchData, 'application' | 'user'>> {
		const { shards } = this.#plan;
		const info = await this.#ask();
		const { remaining, reset_after: resetMs, max_concurrency: atOnce } = info.session_start_limit;
		if (remaining < shards.list.length) throw new StartError(spent(resetMs));
		const throttle = new SimpleIdentifyThrottler(atOnce);
		return new Promise((onReady, refuse) => {
			let isReady = false;
			for (const shard of shards.list) {
				let asksForMessages = false;
				const line: ShardLine = new ShardLine({
					...this.#plan,
					shard,
					options: () => {
						asksForMessages = this.#intents !== 0;
						return this.#options(info);
					},
					mayIdentify: async (each, signal) => {
						await this.#spare(signal);
						await throttle.waitForIdentify(each, signal);
					},
					onReady: (data) => {
						isReady = true;
						onReady(data);
					},
					isFinal: (code) => FINAL.includes(code),
					onFinal: (code) => {
						if (code === GatewayCloseCodes.DisallowedIntents && asksForMessages) return this.#goUnheard(line);
						if (isReady) this.#plan.onLost(code);
						else refuse(Object.assign(new Error(`Discord closed the gateway (${code})`), { code }));
					},
				});
				this.#lines.push(line);
				line.connect();
			}
		});
	}

	/** Leaves at once. */
	async leave(): Promise<void> {
		await Promise.all(this.#lines.map((line) => line.leave()));
	}

	/** Asks for no intents any more, since all of the bot's are for messages. */
	#goUnheard(line: ShardLine): void {
		if (this.#intents !== 0) this.#plan.onUnheard();
		this.#intents = 0;
		line.renew();
	}

	#options(gatewayInformation: z.infer<typeof GatewayInfo>): FetchingStrategyOptions {
		const { token, shards } = this.#plan;
		return {
			...DefaultWebSocketManagerOptions,
			helloTimeout: HELLO_MS,
			token,
			intents: this.#intents,
			shardCount: shards.count,
			gatewayInformation,
		};
	}

	async #ask(): Promise<z.infer<typeof GatewayInfo>> {
		return GatewayInfo.parse(await this.#plan.rest.get(Routes.gatewayBot()));
	}

	/** Waits if few new sessions are left for today: when all are used up, Discord resets the token. */
	async #spare(signal: AbortSignal): Promise<void> {
		this.#sessions += 1;
		if (this.#sessions <= this.#plan.shards.list.length) return;
		const left = (await this.#ask().catch(() => undefined))?.session_start_limit;
		if (!left || left.remaining > KEPT_STARTS || signal.aborted) return;
		const { log, clock } = this.#plan;
		log.warn({ left: left.remaining, waitMs: left.reset_after }, 'Few connections to Discord are left today: waiting');
		await pause(left.reset_after, clock, signal);
	}
}

function spent(resetMs: number): string {
	const minutes = Math.ceil(resetMs / 60_000);
	return `The bot has connected to Discord too often today, and may again in ${minutes} min. Find out why it started so often.`;
}
