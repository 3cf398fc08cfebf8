import type { Game } from '../../quiz/game.js';
import type { View } from '../../views/view.js';
import type { Channels } from '../channels.js';
import type { Clock } from '../clock.js';
import { snowflakeAt } from '../snowflake.js';
import type { Seat } from './quiz-seat.js';

/**
 * How long Discord is trusted to post nothing twice by itself, in milliseconds: it remembers a nonce for some minutes.
 */
const NONCE_MS = 2 * 60_000;
/** Discord's clock and this one differ by less than this, in milliseconds. */
const CLOCKS_MS = 60_000;

/**
 * The game, with a note of what is about to be posted; an existing note of it stays. `now` is in milliseconds since
 * 1970.
 */
export function aboutToPost(game: Game, nonce: string, now: number): Game {
	return game.posting?.nonce === nonce ? game : { ...game, posting: { nonce, at: now } };
}

/**
 * Posts a message of a game exactly once, even if the bot died or lost Discord before it learned that the message was
 * posted, however long ago that was.
 *
 * @returns The message's id; undefined if nobody can tell whether it was posted, in which case it is not posted again.
 * @throws {ChannelError}
 */
export async function postOnce(seat: Seat, view: View, nonce: string): Promise<string | undefined> {
	const { parts, channelId } = seat;
	const game = aboutToPost(seat.game(), nonce, parts.clock.now());
	if (game !== seat.game()) await seat.keep(game);
	return postNoted(channelId, view, { nonce, at: game.posting?.at ?? 0, after: game.messageId }, parts);
}

/**
 * Posts a message that a game cannot go on without: if nobody can tell whether it was posted, it is posted again.
 *
 * @returns The message's id.
 * @throws {ChannelError}
 */
export async function postSurely(seat: Seat, view: View, nonce: string): Promise<string> {
	return (await postOnce(seat, view, nonce)) ?? seat.parts.channels.post(seat.channelId, view, nonce);
}

/**
 * Posts a message that was noted as about to be posted, exactly once. It may have been posted already, at `at` (in
 * milliseconds since 1970) or later, and only below the message `after`, if that is known.
 *
 * @returns As `postOnce` does.
 * @throws {ChannelError}
 */
export async function postNoted(
	channelId: string,
	view: View,
	{ nonce, at, after }: { readonly nonce: string; readonly at: number; readonly after?: string | undefined },
	{ channels, clock }: { readonly channels: Pick<Channels, 'find' | 'post'>; readonly clock: Pick<Clock, 'now'> },
): Promise<string | undefined> {
	const since = clock.now() - at;
	if (since < 0 || since >= NONCE_MS) {
		const found = await channels.find(channelId, view, after ?? snowflakeAt(at - CLOCKS_MS));
		if (found) return found === 'unknown' ? undefined : found;
	}
	return channels.post(channelId, view, nonce);
}
