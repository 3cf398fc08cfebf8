import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';

const codes = new Map<string, string>();

/**
 * A program as JavaScript, bundled with what it needs of the bot: compiling it at its start would take longer than its
 * work.
 */
function codeOf(program: string): string {
	const known = codes.get(program);
	if (known !== undefined) return known;
	const { outputFiles } = buildSync({
		entryPoints: [join(import.meta.dirname, program)],
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		write: false,
	});
	const code = outputFiles.map(({ text }) => text).join('\n');
	codes.set(program, code);
	return code;
}

/** A process at work on a store: one of the programs beside this file. It never outlives the test. */
export function aStoreProcess(
	program: 'fence-racer.ts' | 'writer.ts' | 'opener.ts' | 'pair-writer.ts' | 'quitter.ts',
	...args: readonly string[]
) {
	const child = spawn(process.execPath, ['--input-type=module', '--eval', codeOf(program), '--', program, ...args], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
	onTestFinished(async () => {
		child.kill('SIGKILL');
		await ended;
	});
	return {
		/** Its exit code once it has ended, or the name of the signal that killed it. */
		ended,
		isRunning: () => child.exitCode === null && child.signalCode === null,
		/** The next number it sends. @throws {Error} If it ends before. */
		said: () =>
			Promise.race([
				once(child, 'message').then(([number]) => Number(number)),
				ended.then((how) => Promise.reject(new Error(`${program} ended with ${how}`))),
			]),
		/** Tells it to stop or to go on, whichever its program understands. */
		tell: (what: 'stop' | 'go on') => void child.send(what),
		kill: () => void child.kill('SIGKILL'),
	};
}
