import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.js';

/** A start that the build rehearses. */
export type Rehearsal = {
	/** Beside the data, what the bot finds in its environment: a Discord of the build's. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Resolves once all was asked that the bot is to answer. */
	readonly over: Promise<unknown>;
};

/**
 * Goes through a start and some answers with a store of its own, so that V8 compiles what each start needs.
 *
 * @throws {Error} When it cannot start, or the settings are wrong.
 */
export async function rehearse(
	{ env, over }: Rehearsal,
	start: (config: Config) => Promise<void>,
	stop: () => Promise<unknown>,
): Promise<void> {
	// The real one is never asked.
	if (env.DISCORD_API_URL === undefined) throw new Error('Only the build rehearses: npm run build');
	const store = mkdtempSync(join(tmpdir(), 'copero-'));
	try {
		await start(readConfig({ ...env, STORE_URL: `file:${store}`, LOG_LEVEL: 'error' }));
		await over;
	} finally {
		await stop();
		rmSync(store, { recursive: true });
	}
}
