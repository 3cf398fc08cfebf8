import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person } from '../app/caller.js';

const { Administrator, EmbedLinks, ManageGuild, ManageMessages, SendMessages, SendMessagesInThreads, ViewChannel } =
	PermissionFlagsBits;

/** What a person may do beyond playing, by their permissions as Discord sends them; nothing outside of servers. */
export function memberRights(permissions = '0'): Pick<Person, 'moderates' | 'manages'> {
	const held = BigInt(permissions);
	return {
		moderates: hasAny(held, ManageMessages | ManageGuild | Administrator),
		manages: hasAny(held, ManageGuild | Administrator),
	};
}

/** Whether the bot may run a quiz in a channel, by its permissions there as Discord sends them. */
export function mayPost(permissions: string): boolean {
	const held = BigInt(permissions);
	const needed = ViewChannel | EmbedLinks;
	// In a thread, the second of the two ways to send.
	const isAllowed = (held & needed) === needed && hasAny(held, SendMessages | SendMessagesInThreads);
	return isAllowed || hasAny(held, Administrator);
}

function hasAny(held: bigint, permissions: bigint): boolean {
	return (held & permissions) !== 0n;
}
