import { type Game, GRACE_MS } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import { closeQuestion, finish, giveForm, goOn, openQuestion, showResult } from './quiz-moves.js';
import type { QuizParts } from './quiz-parts.js';
import type { Seat } from './quiz-seat.js';

/** What a game does by itself. Whatever it stops at, it can be made again from the start. */
type Move = (seat: Seat, game: Game, words: Words) => Promise<void>;

/** A move, and when it is to be made, in milliseconds since 1970. */
type Due = { readonly at: number; readonly move: Move };

const AT_ONCE = 0;

/** The clockwork: what is due in each phase of a game, when, and what is done then. */
const clockwork = {
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
	over: () => ({ at: AT_ONCE, move: finish }),
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
