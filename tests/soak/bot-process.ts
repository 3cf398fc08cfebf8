import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** How many characters of its output are searched for what it says at its start. */
const MOST_HEARD = 100_000;

/** `dist/main.js` as its owner runs it; it can be killed and started again. */
export class BotProcess {
	/** How often it ended without being told to: never, if all is well. */
	crashes = 0;
	/** How often it logged each message as an error. */
	readonly errors = new Map<string, number>();
	readonly #env: Readonly<Record<string, string>>;
	readonly #clockFile: string;
	#child: ChildProcess | undefined;
	/** The processes that were told to end. */
	readonly #ending = new WeakSet<ChildProcess>();

	/** @param folder Where the file is kept that tells its clock's error. */
	constructor(env: Readonly<Record<string, string>>, folder: string) {
		this.#clockFile = join(folder, 'clock');
		const setClock = pathToFileURL(join(import.meta.dirname, 'set-clock.js')).href;
		this.#env = { ...env, CLOCK_FILE: this.#clockFile, NODE_OPTIONS: `--import ${setClock}` };
		writeFileSync(this.#clockFile, '0');
	}

	/** Resolves once it says that it is ready. */
	async start(): Promise<void> {
		const { child, said } = this.#spawn();
		this.#child = child;
		await said('Copero is ready');
	}

	/**
	 * Another process takes its place, as when a new version is rolled out: it waits, and takes over when this one stops.
	 */
	async handOver(): Promise<void> {
		const { child, said } = this.#spawn();
		await said('Another process is at work');
		await this.end('SIGTERM');
		this.#child = child;
		await said('Copero is ready');
	}

	/** Makes its clock wrong by this many milliseconds; restarts do not change that. */
	setClock(wrongBy: number): void {
		writeFileSync(this.#clockFile, `${wrongBy}`);
		this.#child?.kill('SIGUSR2');
	}

	/** `kill -9`, or a clean stop. */
	async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const child = this.#child;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		this.#ending.add(child);
		const exit = once(child, 'exit');
		child.kill(signal);
		await exit;
	}

	#spawn() {
		const path = 'dist/main.js';
		if (!existsSync(path)) throw new Error(`${path} is missing: \`npm run build\` makes it`);
		const child = spawn(process.execPath, [path], {
			env: { ...process.env, ...this.#env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => this.#count(text.trim().slice(0, 500)));
		let [rest, all] = ['', ''];
		const looks = new Set<() => void>();
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			const lines = (rest + text).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) {
				if (line.includes('"level":50')) this.#count(/"msg":"([^"]*)"/.exec(line)?.[1] ?? line.slice(0, 200));
				if (all.length < MOST_HEARD) all += line;
			}
			for (const look of looks) look();
		});
		const ended = once(child, 'exit').then(([code, signal]) => {
			if (!this.#ending.has(child)) this.crashes += 1;
			return new Error(`The bot ended with ${code ?? signal}: ${[...this.errors.keys()].join('; ')}`);
		});
		const said = (words: string) =>
			new Promise<void>((resolve, reject) => {
				const look = () => {
					if (!all.includes(words)) return;
					looks.delete(look);
					resolve();
				};
				looks.add(look);
				void ended.then(reject);
				look();
			});
		return { child, said };
	}

	/** Its resident memory now, in megabytes; 0 where there is no /proc. */
	get memoryMb(): number {
		const path = `/proc/${this.#child?.pid}/status`;
		if (!existsSync(path)) return 0;
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1_024;
	}

	#count(message: string): void {
		this.errors.set(message, (this.errors.get(message) ?? 0) + 1);
	}
}
