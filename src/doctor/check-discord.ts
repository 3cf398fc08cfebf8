import type { Config } from '../config.js';
import { type Examined, examineDiscord } from '../discord/examine-discord.js';
import { startTrouble } from '../start/start-trouble.js';
import { inviteUrl } from '../views/links.js';
import type { Finding } from './finding.js';

/** Fewer starts than this are soon used up by a bot that keeps restarting. */
const FEW_STARTS = 10;

/** Whether Discord can be reached, accepts the token, and lets the bot do what the settings ask for. */
export async function checkDiscord(config: Config): Promise<readonly Finding[]> {
	const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = config;
	if (token === undefined) return [{ well: 'No DISCORD_TOKEN: the preview page opens instead of Discord' }];
	try {
		const examined = await examineDiscord(token, apiUrl);
		return [{ well: 'Discord can be reached, and takes the token' }, ...checkUse(examined, config)];
	} catch (error) {
		const mend = startTrouble(error) ?? 'That address does not answer as Discord does. Check DISCORD_API_URL.';
		return [{ wrong: 'Discord does not let the bot in', mend }];
	}
}

function checkUse({ applicationId, readsMessages, shards, startsLeft }: Examined, config: Config): readonly Finding[] {
	// Only typed answers need a privileged intent.
	const { SHARDS, SHARD_COUNT = 1, TYPED_ANSWERS: needsMessages, DISCORD_API_URL: apiUrl } = config;
	const served = SHARDS === 'auto' ? shards : (SHARDS ?? SHARD_COUNT);
	const invite = inviteUrl(applicationId, { readsChat: needsMessages, apiUrl });
	return [
		...(invite === undefined ? [] : [{ well: `This address invites the bot: ${invite}` }]),
		needsMessages && !readsMessages
			? {
					wrong: 'Typed answers are on, but Discord keeps the content of messages from the bot',
					mend: 'Tick Message Content Intent in the developer portal (page Bot), or set TYPED_ANSWERS to off.',
				}
			: { well: needsMessages ? 'The bot may read typed answers' : 'No privileged intent is needed' },
		served < shards
			? {
					wrong: `Discord recommends ${shards} shards, the settings say ${served}`,
					mend: 'Set SHARDS to auto, or raise SHARD_COUNT: with too few, Discord turns the bot away.',
				}
			: { well: `Shards: ${served}` },
		startsLeft < FEW_STARTS
			? {
					wrong: `The bot may connect only ${startsLeft} more times today`,
					mend: 'Find out in its log why it started so often, before Discord resets its token.',
				}
			: { well: `The bot may connect ${startsLeft} more times today` },
	];
}
