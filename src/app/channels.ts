import type { Right } from '../views/bot-rights.js';
import type { View } from '../views/view.js';

/** What shows that a message in the chat counts as an answer. */
export const MARK = '📝';

/** Writes to channels without an interaction: what a running quiz needs. Discord and the preview page implement it. */
export type Channels = {
	/**
	 * Posts a message; the same nonce (at most 25 characters) posts it once, however often it is tried.
	 *
	 * @returns The message's id.
	 * @throws {ChannelError}
	 */
	post(channelId: string, view: View, nonce: string): Promise<string>;
	/**
	 * Looks for a message that `post` has made of a view, by its title and buttons, among those from a snowflake on.
	 *
	 * @returns Its id; `unknown` where nothing can be read, so that nobody can tell.
	 * @throws {ChannelError}
	 */
	find(channelId: string, view: View, from: string): Promise<string | 'unknown' | undefined>;
	/** @throws {ChannelError} */
	edit(channelId: string, messageId: string, view: View): Promise<void>;
	/**
	 * Says something to one person only, in their direct messages.
	 *
	 * @throws {ChannelError} Also where they take none.
	 */
	tell(personId: string, view: View): Promise<void>;
	/**
	 * Puts `MARK` on a person's message, which counts as an answer, right or wrong.
	 *
	 * @throws {ChannelError}
	 */
	mark(channelId: string, messageId: string): Promise<void>;
	/** Takes away, as far as it still can, what `View.noteOf` says are people's private notes of something that is over. */
	endNotes(of: string): void;
	/**
	 * What a person is called, the name to show first: in the server, of the account, and at last the `@username`. Asked
	 * for when a picture needs it, and never kept.
	 *
	 * @throws {ChannelError} When the person is not known, or the name cannot be had before `signal` says so.
	 */
	namesOf(person: Participant, signal: AbortSignal): Promise<readonly string[]>;
	/**
	 * What a server is called. Asked for when a picture needs it, and never kept.
	 *
	 * @throws {ChannelError} When the bot is not in it, or the name cannot be had before `signal` says so.
	 */
	serverName(guildId: string, signal: AbortSignal): Promise<string>;
	/**
	 * What the bot may not do in some channels of a server, by channel.
	 *
	 * @throws {Error} When that cannot be had, or not soon enough for whoever waits for an answer.
	 */
	missingRights(guildId: string, channelIds: readonly string[]): Promise<ReadonlyMap<string, readonly Right[]>>;
	/** The address of a message, for a link in a text; undefined where none is known. */
	linkTo(message: {
		readonly guildId?: string | undefined;
		readonly channelId: string;
		readonly messageId: string;
	}): string | undefined;
};

/** Somebody who takes part in a game, in a server or without one. */
export type Participant = { readonly id: string; readonly guildId?: string | undefined };

/** `gone`: the channel, message or server is no more. `forbidden`: the bot may not write there. `unreachable`: try again. */
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

/** Whether Discord has said no: to try the same again is no use. */
export function isRefusal(error: unknown): error is ChannelError {
	return error instanceof ChannelError && error.trouble !== 'unreachable';
}

/** Lets it pass that Discord has said no; throws everything else again. */
export function unlessRefused(error: unknown): undefined {
	if (!isRefusal(error)) throw error;
}
