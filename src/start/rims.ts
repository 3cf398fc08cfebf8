import type { Bot } from '../app/bot.js';
import type { Channels } from '../app/channels.js';
import type { Clock } from '../app/clock.js';
import type { Log } from '../app/log.js';
import { type Config, shardsOf } from '../config.js';
import { StartError } from '../errors.js';
import { previewPlace } from '../preview/preview-place.js';
import { belongsTo } from './shards.js';

/** Where people meet the bot: Discord, or the preview page. */
export type Rim = {
	readonly channels: Channels;
	/** Whether this process serves a server; `undefined` stands for direct messages. */
	serves(guildId: string | undefined): boolean;
	/**
	 * Lets people in.
	 *
	 * @throws {Error} Or {@link StartError}.
	 */
	connect(bot: Bot): Promise<void>;
	/** Announces that the bot is ready. */
	announce(facts: Readonly<Record<string, number>>): void;
	/** Resolves once every reply under way has arrived. */
	stop(): Promise<void>;
};

type Parts = {
	readonly clock: Clock;
	readonly log: Log;
	/** Prints a line for whoever started the bot. */
	readonly say: (line: string) => void;
	/** Called when Discord has rejected the bot for good. */
	readonly onLost: (error: Error) => void;
	/** Aborted when the bot is about to end: nothing waits for Discord any more. */
	readonly hurry: AbortSignal;
};

/**
 * Opens the rim that the settings ask for, and loads only that one: Discord if there is a token, else the preview page.
 */
export function openRim(config: Config, parts: Parts): Promise<Rim> {
	const { DISCORD_TOKEN: token } = config;
	return token === undefined ? openPreview(config, parts) : openDiscord(token, config, parts);
}

async function openDiscord(token: string, config: Config, { clock, log, onLost, hurry }: Parts): Promise<Rim> {
	const { createDiscord } = await import('../discord/create-discord.js');
	const shards = shardsOf(config);
	const { DISCORD_API_URL: apiUrl, DISCORD_GUILD_ID: guildId, TYPED_ANSWERS: typedAnswers } = config;
	const { channels, connect, stop } = createDiscord({ token, apiUrl, guildId, typedAnswers, shards, clock, hurry });
	return {
		channels,
		serves: (guild) => guild !== previewPlace.guildId && belongsTo(shards, guild),
		connect: (bot) => connect(bot, onLost),
		announce: (facts) => log.info(facts, 'Copero is ready'),
		stop,
	};
}

async function openPreview({ PORT: port, HOST: host }: Config, { clock, log, say }: Parts): Promise<Rim> {
	const { createPreviewChannel } = await import('../preview/preview-channel.js');
	const { startPreview } = await import('../preview/server.js');
	const channel = createPreviewChannel(clock);
	let preview: Awaited<ReturnType<typeof startPreview>> | undefined;
	return {
		channels: channel,
		serves: (guild) => guild === previewPlace.guildId,
		async connect(bot) {
			preview = await startPreview({ bot, channel, port, host, log }).catch((cause: Error) => {
				throw new StartError(cause.message, { cause });
			});
		},
		announce: () => say(`Copero is open at ${preview?.url}\nWith DISCORD_TOKEN set, it goes on Discord instead.`),
		stop: async () => preview?.stop(),
	};
}
