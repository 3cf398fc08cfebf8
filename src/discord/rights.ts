import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person } from '../app/caller.js';

const {
	Administrator,
	AttachFiles,
	Connect,
	EmbedLinks,
	ManageGuild,
	ManageMessages,
	SendMessages,
	SendMessagesInThreads,
	ViewChannel,
} = PermissionFlagsBits;

/** What a person may do beyond playing, by their permissions as Discord sends them; nothing outside of servers. */
export function memberRights(permissions = '0'): Pick<Person, 'moderates' | 'manages'> {
	const held = BigInt(permissions);
	return {
		moderates: hasAny(held, ManageMessages | ManageGuild | Administrator),
		manages: hasAny(held, ManageGuild | Administrator),
	};
}

const THREADS: readonly (ChannelType | undefined)[] = [
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
	ChannelType.AnnouncementThread,
];

/** Whether a channel is a thread of another one. */
export function isThread(kind: ChannelType | undefined): boolean {
	return THREADS.includes(kind);
}

/** Whether a channel is there to speak in, with a chat beside it. */
export function isVoice(kind: ChannelType | undefined): boolean {
	return kind === ChannelType.GuildVoice || kind === ChannelType.GuildStageVoice;
}

/**
 * Whether the bot may run a quiz in a channel, by its permissions there as Discord sends them. The kind of channel decides
 * which permission to send counts: in a thread the one for threads, and only there. In the chat of a voice channel nobody
 * reads or writes who may not connect.
 *
 * @see https://github.com/discord/discord-api-docs/pull/5111
 */
export function mayPost(permissions = '0', kind?: ChannelType): boolean {
	const held = BigInt(permissions);
	const send = isThread(kind) ? SendMessagesInThreads : SendMessages;
	const needed = ViewChannel | EmbedLinks | send | (isVoice(kind) ? Connect : 0n);
	return (held & needed) === needed || hasAny(held, Administrator);
}

/** Whether the bot's answers in a channel may bring files, by its permissions there; they may where Discord names none. */
export function mayAttach(permissions?: string): boolean {
	return permissions === undefined || hasAny(BigInt(permissions), AttachFiles | Administrator);
}

function hasAny(held: bigint, permissions: bigint): boolean {
	return (held & permissions) !== 0n;
}
