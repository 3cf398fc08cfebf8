import type { APIGuildMember, APIOverwrite, APIUser, Locale } from 'discord-api-types/v10';

/** A server, as what is in it knows it: its channels, their messages, and what people do there. */
export interface Server {
	readonly id: string;
	readonly locale: Locale;
	readonly isCommunity: boolean;
	isInstalled: boolean;
	/** A person as a member of it. */
	member(person: { readonly data: APIUser }): APIGuildMember;
	/** How a channel changes what the bot may do, so that it comes to just that. */
	overwritesFor(channel: { readonly botPermissions: bigint }): APIOverwrite[];
}
