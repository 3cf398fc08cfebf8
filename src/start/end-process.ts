import process from 'node:process';

/** What still has to be written is waited for no longer than this, in milliseconds: perhaps nobody reads it. */
const FLUSH_MS = 2_000;

/** Ends the process once all it has said is on its way: `process.exit` alone drops what a pipe has not taken yet. */
export function endProcess(exitCode: number): void {
	process.exitCode = exitCode;
	const end = () => process.exit(exitCode);
	setTimeout(end, FLUSH_MS);
	process.stdout.write('', () => process.stderr.write('', end));
}
