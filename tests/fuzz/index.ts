import process from 'node:process';
import { fuzz } from './fuzz.js';

/** `npm run fuzz [-- inputs [seed]]`: 20,000 hostile inputs, different ones each time; the seed repeats a run. */
const [count = 20_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
process.on('unhandledRejection', (error) => fail('An unhandled rejection', error));
process.on('uncaughtException', (error) => fail('An uncaught exception', error));

console.log(`${count} hostile inputs, seed ${seed}\n`);
try {
	for (const { name, inputs, ms, note } of await fuzz(count, seed)) {
		console.log(
			`${name.padEnd(34)} ${String(inputs).padStart(6)} inputs ${(ms / 1_000).toFixed(1).padStart(6)} s   ${note}`,
		);
	}
	console.log('\nNo crash, no bug shown or logged, nothing outside Discord’s limits, no ping.');
} catch (error) {
	fail('A hostile input was met badly', error);
}

function fail(what: string, error: unknown): never {
	const why = error instanceof Error ? error.cause : undefined;
	console.error(`${what} (seed ${seed}):\n${textOf(error)}${why === undefined ? '' : `\n${textOf(why)}`}`);
	process.exit(1);
}

function textOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : `${error}`;
}
