import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What the bot may do in a channel, with Discord's permission for each. */
export const RIGHTS = {
	view: PermissionFlagsBits.ViewChannel,
	/** Matters only in the chat of a voice channel. */
	connect: PermissionFlagsBits.Connect,
	send: PermissionFlagsBits.SendMessages,
	'send-in-threads': PermissionFlagsBits.SendMessagesInThreads,
	embed: PermissionFlagsBits.EmbedLinks,
	attach: PermissionFlagsBits.AttachFiles,
	react: PermissionFlagsBits.AddReactions,
	history: PermissionFlagsBits.ReadMessageHistory,
} as const;
export type Right = keyof typeof RIGHTS;

/**
 * What the bot needs: to see channels and write in them and their threads, with embeds and pictures; where it reads
 * typed answers from the chat, also to react to those that count.
 */
export function neededRights(readsChat: boolean): readonly Right[] {
	const always = ['view', 'send', 'send-in-threads', 'embed', 'attach'] as const;
	return readsChat ? [...always, 'react', 'history'] : always;
}

/** What the bot needs in the channel of the daily message, with a podium on Mondays; nobody plays there. */
export const DAILY_RIGHTS: readonly Right[] = ['view', 'send', 'embed', 'attach'];
