import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A process at work on a store's folder: one of the programs beside this file. It never outlives the test. */
export function aStoreProcess(
	program: 'writer.ts' | 'opener.ts' | 'pair-writer.ts' | 'quitter.ts',
	...args: readonly string[]
) {
	const child = fork(join(import.meta.dirname, program), args, { execArgv: ['--import', 'tsx'] });
	const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
	onTestFinished(async () => {
		child.kill('SIGKILL');
		await ended;
	});
	return {
		/** Its exit code once it has ended; the signal's name when one killed it. */
		ended,
		isRunning: () => child.exitCode === null && child.signalCode === null,
		/** The next number it says. @throws {Error} When it ends before. */
		said: () =>
			Promise.race([
				once(child, 'message').then(([number]) => Number(number)),
				ended.then((how) => Promise.reject(new Error(`${program} ended with ${how}`))),
			]),
		/** Tells it to stop. */
		stop: () => void child.send('stop'),
		kill: () => void child.kill('SIGKILL'),
	};
}
