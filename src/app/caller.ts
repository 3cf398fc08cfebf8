import type { Locale } from '../text/locale.js';

/** Who sent a request. */
export type Person = {
	/** Snowflake. */
	readonly id: string;
	/** As shown in this place. */
	readonly name: string;
	readonly locale: Locale;
	/** May stop or skip anybody's quiz (Discord's Manage Messages). */
	readonly moderates: boolean;
	/** May change the server's settings (Discord's Manage Server). */
	readonly manages: boolean;
};

/** Where a request was sent from. */
export type Place = {
	/** Snowflake of the server; absent in a direct message. */
	readonly guildId?: string | undefined;
	/** Snowflake. */
	readonly channelId: string;
	/** Snowflake of the channel that a thread belongs to. */
	readonly parentId?: string | undefined;
	/** The server's language; the person's in a direct message, or if the server's is unknown. */
	readonly locale: Locale;
	/** The server's language is unknown: Discord gives American English for every server that is not a Community. */
	readonly isLocaleUnknown?: boolean | undefined;
	/** Snowflake of the bot's application, which its invitation names; absent on the preview page. */
	readonly applicationId?: string | undefined;
	/** The bot may write messages here by itself, not only answer. */
	readonly mayPost: boolean;
	/** The bot's answers here may have files attached; true if left out. */
	readonly mayAttach?: boolean | undefined;
};

export type Caller = { readonly person: Person; readonly place: Place };
