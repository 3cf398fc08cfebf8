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
/** Clock ticks per second, Linux's unit of CPU time. */
const TICKS = 100;

/** The Discord stand-in's process, and the orders to it. */
export type Discord = {
	readonly address: z.infer<typeof Address>;
	order(order: Order): Promise<Figures>;
	stop(): Promise<void>;
};

export async function aDiscord(): Promise<Discord> {
	// A large young generation makes garbage collection in Discord's process rare, so that it does not distort the
	// figures.
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

/** The kinds of bots to compare. */
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

/** A running bot. */
export type Running = {
	/** Time from its start until it was ready, in milliseconds. */
	readonly readyMs: number;
	/** CPU time so far, in milliseconds. */
	cpuMs(): number;
	/** Resident memory now, in megabytes. */
	memoryMb(): number;
	stop(): Promise<void>;
};

/**
 * Starts a bot as its owner would, with a store of its own, and waits until it is ready.
 *
 * @param args Arguments for Node.js, to run the same bot in another form.
 * @param settings Further environment variables.
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

/** Kills the child when the bench exits, so that a failure leaves nothing running. */
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
