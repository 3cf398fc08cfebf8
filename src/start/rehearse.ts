import { type Config, readConfig } from '../config.js';

/** A start that the build rehearses. */
export type Rehearsal = {
	/** The bot's environment besides the data: a Discord and a store of the build's own. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Resolves once everything has been asked that the bot is to answer. */
	readonly over: Promise<unknown>;
};

/**
 * Goes through a start and some answers, so that V8 compiles what each start needs.
 *
 * @throws {Error} If it cannot start, or the settings are wrong.
 */
export async function rehearse(
	{ env, over }: Rehearsal,
	start: (config: Config) => Promise<void>,
	stop: () => Promise<unknown>,
): Promise<void> {
	// The real Discord and the real store must never be asked.
	const isBuild = env.DISCORD_API_URL !== undefined && env.STORE_URL !== undefined;
	if (!isBuild) throw new Error('Only the build rehearses: npm run build');
	try {
		await start(readConfig({ ...env, LOG_LEVEL: 'error' }));
		await over;
	} finally {
		await stop();
	}
}
