import type { Right } from '../views/bot-rights.js';
import type { View } from '../views/view.js';

/** The reaction that shows that a chat message counts as an answer. */
export const MARK = '📝';

/** Writes to channels without an interaction, as a running quiz must. Discord and the preview page implement it. */
export type Channels = {
	/**
	 * Posts a message; the same nonce (at most 25 characters) posts it once, however often it is tried.
	 *
	 * @returns The message's id.
	 * @throws {ChannelError}
	 */
	post(channelId: string, view: View, nonce: string): Promise<string>;
	/**
	 * Looks for the message that `post` made of a view, by its title and buttons, among those since the snowflake `from`.
	 *
	 * @returns The message's id; undefined if there is none; `unknown` if the channel cannot be read.
	 * @throws {ChannelError}
	 */
	find(channelId: string, view: View, from: string): Promise<string | 'unknown' | undefined>;
	/** @throws {ChannelError} */
	edit(channelId: string, messageId: string, view: View): Promise<void>;
	/**
	 * Says something to one person only, in their direct messages.
	 *
	 * @throws {ChannelError} Also if they accept none.
	 */
	tell(personId: string, view: View): Promise<void>;
	/**
	 * Puts `MARK` on a person's message to show that it counts as an answer, right or wrong.
	 *
	 * @throws {ChannelError}
	 */
	mark(channelId: string, messageId: string): Promise<void>;
	/**
	 * Deletes, as far as still possible, people's private notes about something that is over: those with this
	 * `View.noteOf`.
	 */
	endNotes(of: string): void;
	/**
	 * A person's names, the one to show first: the nickname in the server, the account's display name, the `@username`.
	 * Fetched when a picture needs them, and never kept.
	 *
	 * @throws {ChannelError} If the person is not known, or `signal` aborts before the names are there.
	 */
	namesOf(person: Participant, signal: AbortSignal): Promise<readonly string[]>;
	/**
	 * A server's name. Fetched when a picture needs it, and never kept.
	 *
	 * @throws {ChannelError} If the bot is not in the server, or `signal` aborts before the name is there.
	 */
	serverName(guildId: string, signal: AbortSignal): Promise<string>;
	/**
	 * The rights that the bot lacks in some channels of a server, by channel.
	 *
	 * @throws {Error} If they cannot be fetched, or not soon enough for somebody who waits for an answer.
	 */
	missingRights(guildId: string, channelIds: readonly string[]): Promise<ReadonlyMap<string, readonly Right[]>>;
	/** The address of a message, for a link in a text; undefined if none is known. */
	linkTo(message: {
		readonly guildId?: string | undefined;
		readonly channelId: string;
		readonly messageId: string;
	}): string | undefined;
};

/** Somebody who takes part in a game, in a server or without one. */
export type Participant = { readonly id: string; readonly guildId?: string | undefined };

/**
 * `gone`: the channel, message or server no longer exists. `forbidden`: the bot may not write there. `unreachable`: try
 * again.
 */
export type ChannelTrouble = 'gone' | 'forbidden' | 'unreachable';

/** A message could not be posted or edited. */
export class ChannelError extends Error {
	override readonly name = 'ChannelError';
	readonly trouble: ChannelTrouble;

	constructor(trouble: ChannelTrouble, options?: ErrorOptions) {
		super(`The channel is ${trouble}`, options);
		this.trouble = trouble;
	}
}

/** Whether Discord has refused, so that a retry is pointless. */
export function isRefusal(error: unknown): error is ChannelError {
	return error instanceof ChannelError && error.trouble !== 'unreachable';
}

/** Swallows a refusal by Discord; rethrows everything else. */
export function unlessRefused(error: unknown): undefined {
	if (!isRefusal(error)) throw error;
}
