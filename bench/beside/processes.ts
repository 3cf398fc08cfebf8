import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import type { Figures, Order } from './orders.js';

const root = join(import.meta.dirname, '../..');
const Address = z.object({ token: z.string(), apiUrl: z.string() });
const Result = z.object({
	answers: z.number(),
	accepted: z.number(),
	uploaded: z.number(),
	ms: z.number(),
	latencies: z.array(z.number()),
});
/** Clock ticks a second, in which Linux counts a process's time. */
const TICKS = 100;

/** Discord in a process of its own, and the bot that is on it. */
export type Discord = {
	readonly address: z.infer<typeof Address>;
	order(order: Order): Promise<Figures>;
	stop(): Promise<void>;
};

export async function aDiscord(): Promise<Discord> {
	// What Discord does must not be what is measured: its process clears its memory as seldom as can be.
	const execArgv = ['--import', 'tsx', '--max-semi-space-size=128'];
	const child = fork(join(root, 'bench/beside/discord-process.ts'), { execArgv, cwd: root });
	endsWithUs(child);
	const gone = new AbortController();
	child.once('exit', () => gone.abort(new Error('The stand-in’s process has ended')));
	const address = Address.parse((await once(child, 'message'))[0]);
	return {
		address,
		async order(order) {
			const result = once(child, 'message', { signal: gone.signal });
			child.send(order);
			return Result.parse((await result)[0]);
		},
		stop: () => ended(child, 'SIGKILL'),
	};
}

/** What runs on a Discord. */
export type Kind = 'Copero' | 'bare' | 'bare with Guilds' | 'bare with pictures';

const programs = {
	Copero: { program: 'dist/main.js', ready: 'Copero is ready', env: {} },
	bare: { program: 'bench/bare-bot.js', ready: 'The bare bot is ready', env: {} },
	'bare with Guilds': { program: 'bench/bare-bot.js', ready: 'The bare bot is ready', env: { BARE_INTENTS: 'guilds' } },
	'bare with pictures': {
		program: 'bench/bare-bot.js',
		ready: 'The bare bot is ready',
		env: { BARE_PICTURES: 'on' },
	},
} as const satisfies Record<Kind, object>;

/** A bot that is ready. */
export type Running = {
	/** From its start, in milliseconds. */
	readonly readyMs: number;
	/** Processor time until now, in milliseconds. */
	cpuMs(): number;
	/** What it holds in memory now, in megabytes. */
	memoryMb(): number;
	stop(): Promise<void>;
};

/**
 * Starts a bot as its owner would, with a store of its own, and waits until it says that it is ready.
 *
 * @param args What Node.js is told to run instead: the same bot in another form.
 * @param settings Beside those that every bot has here.
 */
export async function aBot(
	kind: Kind,
	{ token, apiUrl }: Discord['address'],
	args: readonly string[] = [programs[kind].program],
	settings: Readonly<Record<string, string>> = {},
): Promise<Running> {
	const { ready, env } = programs[kind];
	const store = mkdtempSync(join(tmpdir(), 'copero-bench-'));
	const started = performance.now();
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: {
			...process.env,
			...env,
			...settings,
			DISCORD_TOKEN: token,
			DISCORD_API_URL: apiUrl,
			STORE_URL: `file:${store}`,
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	endsWithUs(child);
	await new Promise<void>((resolve, reject) => {
		let said = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (said.includes(ready)) resolve();
		});
		child.once('exit', (code) => reject(new Error(`${kind} ended with ${code} before it was ready:\n${said}`)));
	});
	const readyMs = performance.now() - started;
	return {
		readyMs,
		cpuMs: () => {
			const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
			return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
		},
		memoryMb: () => {
			const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
			return Number(kilobytes) / 1_024;
		},
		async stop() {
			await ended(child, 'SIGTERM');
			rmSync(store, { recursive: true, force: true });
		},
	};
}

/** A bench that fails leaves nothing running. */
function endsWithUs(child: ChildProcess): void {
	const end = () => void child.kill('SIGKILL');
	process.once('exit', end);
	child.once('exit', () => process.off('exit', end));
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exit = once(child, 'exit');
	child.kill(signal);
	await exit;
}
