import process from 'node:process';

/** How long to wait until all output is written, in milliseconds: perhaps nobody reads it. */
const FLUSH_MS = 2_000;

/**
 * Ends the process once all its output has been written: `process.exit` alone drops what a pipe has not accepted yet.
 */
export function endProcess(exitCode: number): void {
	process.exitCode = exitCode;
	const end = () => process.exit(exitCode);
	setTimeout(end, FLUSH_MS);
	process.stdout.write('', () => process.stderr.write('', end));
}
