import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What the bot may be allowed to do in a channel, by Discord's permission for it. */
export const RIGHTS = {
	view: PermissionFlagsBits.ViewChannel,
	/** For the chat of a voice channel; nowhere else it means anything. */
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
 * What the bot needs: to see channels, write in them and in their threads, embeds and pictures included; where typed
 * answers are read from the chat, to mark those that count too.
 */
export function neededRights(readsChat: boolean): readonly Right[] {
	const always = ['view', 'send', 'send-in-threads', 'embed', 'attach'] as const;
	return readsChat ? [...always, 'react', 'history'] : always;
}

/** What the bot needs where the daily is posted each day, with a podium on Mondays: nobody plays there. */
export const DAILY_RIGHTS: readonly Right[] = ['view', 'send', 'embed', 'attach'];
