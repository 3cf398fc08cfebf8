import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** `dist/main.js` as its owner runs it; it can be killed and started again. */
export class BotProcess {
	/** Times it ended without having been killed: none, if all is well. */
	crashes = 0;
	/** What it logged as an error, by message. */
	readonly errors = new Map<string, number>();
	readonly #env: Readonly<Record<string, string>>;
	#child: ChildProcess | undefined;
	#expected = false;

	constructor(env: Readonly<Record<string, string>>) {
		this.#env = env;
	}

	/** Resolves once it says that it is ready. */
	async start(): Promise<void> {
		const path = 'dist/main.js';
		if (!existsSync(path)) throw new Error(`${path} is missing: \`npm run build\` makes it`);
		const child = spawn(process.execPath, [path], {
			env: { ...process.env, ...this.#env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#child = child;
		this.#expected = false;
		child.stderr.setEncoding('utf8').on('data', (text: string) => this.#count(text.trim().slice(0, 500)));
		await new Promise<void>((resolve, reject) => {
			let rest = '';
			child.stdout.setEncoding('utf8').on('data', (text: string) => {
				const lines = (rest + text).split('\n');
				rest = lines.pop() ?? '';
				for (const line of lines) {
					if (line.includes('"level":50')) this.#count(/"msg":"([^"]*)"/.exec(line)?.[1] ?? line.slice(0, 200));
					if (line.includes('Copero is ready')) resolve();
				}
			});
			child.once('exit', (code, signal) => {
				if (!this.#expected) this.crashes += 1;
				reject(new Error(`The bot ended with ${code ?? signal}: ${[...this.errors.keys()].join('; ')}`));
			});
		});
	}

	/** `kill -9`, or a clean stop. */
	async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const child = this.#child;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		this.#expected = true;
		const exit = once(child, 'exit');
		child.kill(signal);
		await exit;
	}

	/** What it holds in memory now, in megabytes; where there is no /proc, 0. */
	get memoryMb(): number {
		const path = `/proc/${this.#child?.pid}/status`;
		if (!existsSync(path)) return 0;
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1_024;
	}

	#count(message: string): void {
		this.errors.set(message, (this.errors.get(message) ?? 0) + 1);
	}
}
