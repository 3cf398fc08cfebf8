import type { Game } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import { wordsIn } from '../../text/words.js';
import { podiumView } from '../../views/quiz/podium-view.js';
import { ChannelError } from '../channels.js';
import { countQuestion, RESULT_MS } from './quiz-moves.js';
import type { Seat } from './quiz-seat.js';

/** Waits before each new try of a move that failed, in milliseconds; then the game is given up. */
const RETRY_MS = [1_000, 5_000, 15_000, 30_000, 60_000] as const;
/** A game that has run out longer ago than this when the bot comes back is closed instead of played on. */
const LONG_OVER_MS = 10 * 60_000;

/** How long to wait before a move that failed again is tried once more; undefined where that is no use. */
export function retryAfter(error: unknown, failures: number): number | undefined {
	const hopeless = error instanceof ChannelError && error.trouble !== 'unreachable';
	return hopeless ? undefined : RETRY_MS[failures];
}

/** Ends a game that could not go on, with a word about it if that gets through. What was answered until then counts. */
export async function abandon(seat: Seat): Promise<void> {
	const closed = play.close(seat.game(), seat.parts.clock.now() + RESULT_MS);
	if (!closed.shown && closed.awards.length > 0) await countQuestion(seat, closed);
	await seat.leave();
	const podium = podiumView(play.end(closed, 'trouble'), wordsIn(closed.locale));
	await seat.parts.channels.post(seat.channelId, podium, `${closed.id}.end`).catch(() => {});
}

/**
 * A stored game as it goes on when the bot comes back: as it is, or at its end where its time ran out long ago. What was
 * answered until then counts, as of that time.
 */
export function afterAbsence(game: Game, now: number): Game {
	if (game.phase === 'over' || now - game.until <= LONG_OVER_MS) return game;
	return play.end(play.close(game, game.until + RESULT_MS), 'interruption');
}
