import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server process of a test. Whoever starts one ends it. */
export type Server = {
	readonly process: ChildProcess;
	/** Ends it at once, as a crash does. */
	kill(): Promise<void>;
};

/** Starts a server and waits until it says that it is ready. */
export async function aServer(
	program: string,
	args: readonly string[],
	ready: RegExp,
	options: SpawnOptions = {},
): Promise<Server> {
	const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	const ended = once(child, 'exit');
	let said = '';
	await new Promise<void>((resolve, reject) => {
		const hear = (text: Buffer) => {
			said += text;
			if (ready.test(said)) resolve();
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.once('error', reject);
		void ended.then(() => reject(new Error(`${program} ended before it was ready:\n${said}`)));
	});
	return {
		process: child,
		async kill() {
			child.kill('SIGKILL');
			if (child.exitCode === null && child.signalCode === null) await ended;
		},
	};
}

/**
 * Whether tests that need this program can run. In CI nobody would notice that they are skipped, so there they must
 * run.
 */
export function isInstalled(found: string | undefined, name: string): found is string {
	if (found !== undefined) return true;
	const message = `No ${name} is installed.`;
	if (process.env.CI) throw new Error(message);
	console.warn(`${message} The tests that need it are skipped.`);
	return false;
}
