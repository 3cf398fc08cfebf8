// Makes the bot start and answer in a separate process, so that V8 compiles what each start needs.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { openRehearsal } from './rehearsal.js';

const SIGNALS = ['SIGINT', 'SIGTERM'];
/** Timeout of a rehearsal, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * Runs the rehearsal, and deletes its bot's store however the rehearsal or the build ends.
 *
 * @param program `src/prepare-code.ts`, built.
 * @throws {Error} When the rehearsal fails, for instance because no port can be opened, or takes too long.
 */
export async function compileAhead(program) {
	const { url, over, close } = await openRehearsal();
	const store = await mkdtemp(join(tmpdir(), 'copero-'));
	const env = { ...process.env, REHEARSAL_API_URL: url, REHEARSAL_STORE_URL: `file:${store}` };
	const child = fork(program, { env, execArgv: [], timeout: PATIENCE_MS });
	void over.then(() => child.connected && child.send('over'));
	const ended = once(child, 'exit').finally(() => {
		close();
		rmSync(store, { recursive: true, force: true });
	});
	const endWith = (signal) => {
		child.kill('SIGKILL');
		void ended.finally(() => process.kill(process.pid, signal));
	};
	for (const name of SIGNALS) process.once(name, endWith);
	const [code, signal] = await ended;
	for (const name of SIGNALS) process.off(name, endWith);
	if (code !== 0) throw new Error(`The rehearsal ended with ${signal ?? code}`);
}
