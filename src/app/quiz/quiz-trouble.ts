import { cupOf } from '../../quiz/cup/entries.js';
import type { Game } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import { wordsIn } from '../../text/words.js';
import { cupEndView } from '../../views/cup/cup-end-view.js';
import { noteView } from '../../views/note-view.js';
import { podiumView } from '../../views/quiz/podium-view.js';
import { isRefusal } from '../channels.js';
import { countQuestion, RESULT_MS } from './quiz-moves.js';
import type { PauseReason } from './quiz-pause.js';
import type { Seat } from './quiz-seat.js';

/** Waits before each retry of a failed move, in milliseconds; after the last one the game is given up. */
const RETRY_MS = [1_000, 5_000, 15_000, 30_000, 60_000] as const;
/** How often the podium of a stopped game is tried. */
const PODIUM_TRIES = 2;

/** How long to wait before the next retry of a failed move; undefined if there is no point. */
export function retryAfter(error: unknown, failures: number): number | undefined {
	return isRefusal(error) ? undefined : RETRY_MS[failures];
}

/** Whether a stopped game waits only for its podium, which Discord does not accept: giving it up frees the channel. */
export function isStuck(reason: PauseReason, game: Game | undefined, failures: number): boolean {
	return reason === 'discord-away' && game?.endedBy === 'stop' && failures >= PODIUM_TRIES;
}

/** Ends a game that could not go on, and says so if that gets through. Answers given so far count. */
export async function abandon(seat: Seat, error: unknown): Promise<void> {
	const { catalog, channels, log } = seat.parts;
	const before = seat.game();
	log.warn({ err: error, game: before.id }, 'A quiz is given up');
	const closed = play.close(before, seat.parts.clock.now() + RESULT_MS);
	if (!closed.shown && closed.awards.length > 0) await countQuestion(seat, closed);
	await seat.leave();
	const words = wordsIn(closed.locale);
	// The channel shows nothing but the announcement, so the starter is told in a direct message.
	const hasBegun = before.round > 0 || before.messageId !== undefined || cupOf(before)?.board !== undefined;
	if (!hasBegun && !before.endedBy) {
		const note = noteView(words.say('quiz.could-not-begin', { channel: `<#${seat.channelId}>` }));
		await channels
			.tell(before.starter, note)
			.catch((err) =>
				log.warn({ err, game: before.id }, 'The starter of a quiz could not be told that it failed to begin'),
			);
	}
	const ended = play.end(closed, closed.endedBy ?? 'trouble');
	const cup = cupOf(ended);
	const podium = cup ? cupEndView(ended, cup, catalog, words) : podiumView(ended, catalog, words);
	await channels
		.post(seat.channelId, podium, `${closed.id}.end`)
		.catch((err) => log.warn({ err, game: closed.id }, 'The end of a quiz could not be shown'));
}
