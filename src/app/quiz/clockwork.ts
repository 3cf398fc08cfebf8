import { type Game, GRACE_MS } from '../../quiz/game.js';
import { finishCup } from './cup/cup-end.js';
import { dueInInterval, dueWhileJoining } from './cup/cup-moves.js';
import { AT_ONCE, type Due } from './due.js';
import { closeQuestion, finish, giveForm, goOn, openQuestion, showResult } from './quiz-moves.js';
import type { QuizParts } from './quiz-parts.js';

/** The clockwork: what is due in each phase of a game, when, and what is done then. */
const clockwork = {
	joining: dueWhileJoining,
	interval: dueInInterval,
	coming: ({ until }) => ({ at: until, move: openQuestion }),
	open({ messageId, until }) {
		// The message of an opened question may never have been posted.
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
	// The game began when what is typed in the chat still reached the bot.
	if (game.answers === 'chat' && !readsChat()) return { at: AT_ONCE, move: giveForm };
	return clockwork[game.phase](game);
}

/** Whether another move is due than was before, or the same at another time. */
export function isDueOtherwise(before: Game, now: Game, parts: Pick<QuizParts, 'readsChat'>): boolean {
	const [was, is] = [dueNext(before, parts), dueNext(now, parts)];
	return was.move !== is.move || was.at !== is.at;
}
