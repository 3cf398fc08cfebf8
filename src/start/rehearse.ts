import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../app/clock.js';
import { type Config, readConfig } from '../config.js';
import { pause } from '../pause.js';

/** Nobody listens there. */
const settings = { DISCORD_TOKEN: 'a.rehearsal.only', DISCORD_API_URL: 'http://127.0.0.1:9', LOG_LEVEL: 'error' };
/** A start has gone as far as it can without Discord by then, in milliseconds. */
const LONG_ENOUGH_MS = 1_500;

/**
 * Goes through a start that finds no Discord, with a store of its own, so that the build has V8 compile what each start
 * needs.
 *
 * @param dataDir As in the settings.
 * @throws {Error} When it does not come as far as Discord.
 */
export async function rehearse(
	dataDir: string | undefined,
	start: (config: Config) => Promise<void>,
	stop: () => Promise<unknown>,
	clock: Pick<Clock, 'after'>,
): Promise<void> {
	const { signal } = new AbortController();
	const store = mkdtempSync(join(tmpdir(), 'copero-'));
	const starting = start(readConfig({ ...settings, DATA_DIR: dataDir, STORE_URL: `file:${store}` }));
	try {
		await Promise.race([starting, pause(LONG_ENOUGH_MS, clock, signal)]);
	} finally {
		await Promise.all([stop(), starting.catch(() => {})]);
		rmSync(store, { recursive: true });
	}
}
