import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { StandIn } from '../support/discord/stand-in.js';

const root = join(import.meta.dirname, '../..');

/** Every setting empty, so that neither the shell nor a `.env` file has a say. */
const unset = {
	DISCORD_TOKEN: '',
	DISCORD_API_URL: '',
	DISCORD_GUILD_ID: '',
	STORE_URL: '',
	DATA_DIR: '',
	TYPED_ANSWERS: '',
	PORT: '',
	HOST: '',
	METRICS_PORT: '',
	SHARDS: '',
	SHARD_LIST: '',
	SHARD_COUNT: '',
	LOG_LEVEL: '',
};

/** A cup with just enough seasons for a quiz: a bot with so little data starts in half the time. */
export const SMALL_CUP = join(root, 'tests/fixtures/small-cup');
/** Environment that keeps the bot from preparing questions and drawing pictures ahead of time. */
export const NOTHING_AHEAD = { NODE_OPTIONS: `--require "${join(root, 'tests/support/nothing-ahead.cjs')}"` };
/** Environment of a bot with its own data, which draws pictures ahead of time. */
export const OWN_DATA = { DATA_DIR: '', NODE_OPTIONS: '' };

/** A running program. It never outlives the test. */
export type Program = {
	/** What it has written so far. */
	readonly stdout: string;
	readonly stderr: string;
	/** Its exit code once it has ended; the signal's name when one killed it. */
	readonly ended: Promise<number | NodeJS.Signals | null>;
	/** Waits until it has written this to stdout; rejects when it ends before. */
	said(pattern: RegExp): Promise<RegExpExecArray>;
	signal(name: NodeJS.Signals): void;
};

/**
 * Runs one of the built programs as a person would: `node dist/main.js`. The bot and its doctor have the small cup,
 * unless told otherwise.
 */
export function aProgram(
	file: 'main.js' | 'data-check.js' | 'data-import.js' | 'doctor.js' | 'store-copy.js' | 'reports.js',
	options: {
		readonly env?: Readonly<Record<string, string>>;
		readonly args?: readonly string[];
		/** The folder of the package. */
		readonly folder?: string;
	} = {},
): Program {
	const { env = {}, args = [], folder = root } = options;
	const path = join(folder, 'dist', file);
	if (!existsSync(path)) throw new Error(`dist/${file} is missing: \`npm run build\` makes it, as \`npm test\` does`);
	const child = spawn(process.execPath, [path, ...args], {
		cwd: folder,
		env: { ...unset, ...(/^(?:main|doctor)/.test(file) && { DATA_DIR: SMALL_CUP }), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const written = { stdout: '', stderr: '' };
	const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
	for (const stream of ['stdout', 'stderr'] as const) {
		child[stream].setEncoding('utf8').on('data', (text: string) => {
			written[stream] += text;
		});
	}
	onTestFinished(async () => {
		child.kill('SIGKILL');
		await ended;
	});
	return {
		get stdout() {
			return written.stdout;
		},
		get stderr() {
			return written.stderr;
		},
		ended,
		said: (pattern) =>
			new Promise((resolve, reject) => {
				const look = () => {
					const found = pattern.exec(written.stdout);
					if (found) resolve(found);
				};
				child.stdout.on('data', look);
				void ended.then((how) =>
					reject(new Error(`It ended with ${how} and never said ${pattern}:\n${written.stdout}${written.stderr}`)),
				);
				look();
			}),
		signal: (name) => void child.kill(name),
	};
}

/**
 * The bot as a process of its own on the stand-in, ready, with little data. Its store is a new folder unless given: a
 * folder or an address.
 */
export async function aBotProcess(standIn: StandIn, store = aFolder()): Promise<Program> {
	const program = aProgram('main.js', { env: botEnv(standIn, store) });
	await program.said(/Copero is ready/);
	return program;
}

/** The environment of a bot on the stand-in, which prepares nothing ahead of time. */
export function botEnv({ token, apiUrl }: Pick<StandIn, 'token' | 'apiUrl'>, store = aFolder()) {
	const storeUrl = /^\w+:/.test(store) ? store : `file:${store}`;
	return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, STORE_URL: storeUrl, ...NOTHING_AHEAD };
}

/** An empty folder, deleted after the test. */
export function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
