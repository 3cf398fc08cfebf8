import { type Shard, ShardEvents, ShardingManager } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Clock } from '../app/clock.js';
import type { Log } from '../app/log.js';
import { askForReport, type Report, STOP } from '../operation/shard-orders.js';
import { awaitDiscord } from './await-discord.js';
import { createRest } from './create-rest.js';

const GatewayInfo = z.object({
	shards: z.int().min(1),
	session_start_limit: z.object({ max_concurrency: z.int().min(1) }),
});

/**
 * Time between two waves of shards, in milliseconds: Discord limits how many of a bot's shards connect within five
 * seconds.
 */
const WAVE_MS = 5_500;
/** Waits before a process that ended is restarted, in milliseconds; the last one repeats. */
const RESPAWN_MS = [1_000, 5_000, 15_000, 30_000, 60_000] as const;
/** The end of a process that ran longer than this, in milliseconds, is no repeated failure. */
const STEADY_MS = 10 * 60_000;
/** A process that takes longer than this to stop, in milliseconds, is killed. */
const STOP_MS = 9_000;

/** What the processes are started with. */
export type ShardPlan = {
	/** The program that each of them runs. */
	readonly file: string;
	readonly execArgv: readonly string[];
	readonly token: string;
	/** Discord's API, without the version; Discord's own if left out. */
	readonly apiUrl?: string | undefined;
	/** How many shards there are; `auto` takes the number Discord recommends. */
	readonly shards: number | 'auto';
	readonly clock: Clock;
	readonly log: Log;
	/** Called when a process ends although none has ever been ready: a restart would not help. */
	onHopeless(): void;
};

/** A process for each shard, kept running. */
export class ShardProcesses {
	readonly #plan: ShardPlan;
	readonly #failures = new Map<number, number>();
	readonly #startedAt = new Map<number, number>();
	#shards: readonly Shard[] = [];
	#everReady = false;
	readonly #leaving = new AbortController();
	#asked = 0;

	constructor(plan: ShardPlan) {
		this.#plan = plan;
	}

	/**
	 * Starts a process for each shard, as many at a time as Discord allows.
	 *
	 * @throws {Error} If Discord cannot be reached, or refuses the token.
	 */
	async start(): Promise<void> {
		const { file, token, apiUrl, shards, clock, log, execArgv } = this.#plan;
		const rest = createRest(token, apiUrl);
		const found = GatewayInfo.parse(
			await awaitDiscord(() => rest.get(Routes.gatewayBot()), {
				clock,
				signal: this.#leaving.signal,
				onWait: (reason, ms) => log.warn({ reason, againInMs: ms }, 'Waiting for Discord'),
			}),
		);
		const totalShards = shards === 'auto' ? found.shards : shards;
		const manager = new ShardingManager(file, { totalShards, token, execArgv: [...execArgv], respawn: false });
		this.#shards = Array.from({ length: totalShards }, (_, id) => manager.createShard(id));
		log.info({ shards: totalShards }, 'Starting a process for each shard');
		for (const shard of this.#shards) {
			this.#watch(shard);
			const wave = Math.floor(shard.id / found.session_start_limit.max_concurrency);
			clock.after(wave * WAVE_MS, () => this.#run(shard));
		}
	}

	/** How each process is doing, in the order of the shards; undefined for one that does not report. */
	reports(): Promise<readonly (Report | undefined)[]> {
		return Promise.all(
			this.#shards.map(async ({ process }) => {
				this.#asked += 1;
				return process?.connected ? askForReport(process, this.#asked, this.#plan.clock) : undefined;
			}),
		);
	}

	/** Lets every process stop in its own time, and kills those that do not. */
	async stop(): Promise<void> {
		this.#leaving.abort();
		await Promise.all(
			this.#shards.map(async ({ process }) => {
				if (!process || process.exitCode !== null || process.signalCode !== null) return;
				// Not `once` of Node.js, which gives up at an error, such as that of an order to a process that has just ended.
				const ended = new Promise((resolve) => process.once('exit', resolve));
				if (process.connected) process.send(STOP);
				const giveUp = this.#plan.clock.after(STOP_MS, () => void process.kill('SIGKILL'));
				await ended;
				giveUp();
			}),
		);
	}

	#run(shard: Shard): void {
		if (this.#leaving.signal.aborted) return;
		this.#startedAt.set(shard.id, this.#plan.clock.elapsed());
		// No time limit: a process keeps trying while Discord's gateway is down.
		shard.spawn(-1).catch((err) => {
			this.#note(err, shard);
			this.#ended(shard);
		});
	}

	#watch(shard: Shard): void {
		const { log } = this.#plan;
		shard.on(ShardEvents.Ready, () => {
			this.#everReady = true;
			log.info({ shard: shard.id, pid: shard.process?.pid }, 'A shard is ready');
		});
		shard.on(ShardEvents.Spawn, (child) => {
			// Without a listener, such an error would end this process, and with it every shard.
			child.on('error', (err: Error) => {
				this.#note(err, shard);
				// A process that never was, for want of memory or while Node.js is being replaced, has no end to wait for.
				if (shard.process && shard.process.pid === undefined) shard.kill();
			});
		});
		shard.on(ShardEvents.Death, () => this.#ended(shard));
	}

	#note(err: unknown, shard: Shard): void {
		this.#plan.log.error({ err, shard: shard.id }, 'A shard’s process could not be started, or not be reached');
	}

	/** Starts a process that has ended again after a while. */
	#ended(shard: Shard): void {
		const { log, clock, onHopeless } = this.#plan;
		if (this.#leaving.signal.aborted) return;
		if (!this.#everReady) {
			onHopeless();
			return;
		}
		const ran = clock.elapsed() - (this.#startedAt.get(shard.id) ?? 0);
		const failures = ran > STEADY_MS ? 0 : (this.#failures.get(shard.id) ?? 0);
		this.#failures.set(shard.id, failures + 1);
		const wait = RESPAWN_MS[Math.min(failures, RESPAWN_MS.length - 1)] ?? 0;
		log.error({ shard: shard.id, againInMs: wait }, 'A shard’s process has ended');
		clock.after(wait, () => this.#run(shard));
	}
}
