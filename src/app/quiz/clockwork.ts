import { type Game, GRACE_MS } from '../../quiz/game.js';
import { finishCup } from './cup/cup-end.js';
import { dueInInterval, dueWhileJoining } from './cup/cup-moves.js';
import { AT_ONCE, type Due } from './due.js';
import { closeQuestion, finish, giveForm, goOn, openQuestion, showResult } from './quiz-moves.js';
import type { QuizParts } from './quiz-parts.js';

/** The clockwork: what is due in each phase of a game, and when. */
const clockwork = {
	joining: dueWhileJoining,
	interval: dueInInterval,
	coming: ({ until }) => ({ at: until, move: openQuestion }),
	open({ messageId, until }) {
		// The bot may have stopped between opening the question and posting its message.
		if (messageId === undefined) return { at: AT_ONCE, move: openQuestion };
		return { at: until + GRACE_MS, move: closeQuestion };
	},
	closed({ shown, until }) {
		if (!shown) return { at: AT_ONCE, move: showResult };
		return { at: until, move: goOn };
	},
	over: ({ contest }) => ({ at: AT_ONCE, move: contest.mode === 'cup' ? finishCup : finish }),
} as const satisfies Record<Game['phase'], (game: Game) => Due>;

/** What is due next in a game. */
export function dueNext(game: Game, { readsChat }: Pick<QuizParts, 'readsChat'>): Due {
	// The game began while the bot could still read the chat.
	if (game.answers === 'chat' && !readsChat()) return { at: AT_ONCE, move: giveForm };
	return clockwork[game.phase](game);
}

/** Whether another move is due than before, or the same one at another time. */
export function isDueOtherwise(before: Game, now: Game, parts: Pick<QuizParts, 'readsChat'>): boolean {
	const [was, is] = [dueNext(before, parts), dueNext(now, parts)];
	return was.move !== is.move || was.at !== is.at;
}
