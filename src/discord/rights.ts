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

/** What a person may do beyond playing, by their permissions as Discord sends them; nothing outside servers. */
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

/** Whether a channel is for voice, with a chat beside it. */
export function isVoice(kind: ChannelType | undefined): boolean {
	return kind === ChannelType.GuildVoice || kind === ChannelType.GuildStageVoice;
}

/**
 * Whether the bot may run a quiz in a channel, by its permissions there as Discord sends them. The kind of channel
 * decides which permission to send counts: in a thread only the one for threads, elsewhere only the other. The chat of
 * a voice channel is closed to everybody who may not connect.
 *
 * @see https://github.com/discord/discord-api-docs/pull/5111
 */
export function mayPost(permissions = '0', kind?: ChannelType): boolean {
	const held = BigInt(permissions);
	const send = isThread(kind) ? SendMessagesInThreads : SendMessages;
	const needed = ViewChannel | EmbedLinks | send | (isVoice(kind) ? Connect : 0n);
	return (held & needed) === needed || hasAny(held, Administrator);
}

/**
 * Whether files may be attached to the bot's answers in a channel, by its permissions there; true if Discord sends
 * none.
 */
export function mayAttach(permissions?: string): boolean {
	return permissions === undefined || hasAny(BigInt(permissions), AttachFiles | Administrator);
}

function hasAny(held: bigint, permissions: bigint): boolean {
	return (held & permissions) !== 0n;
}
