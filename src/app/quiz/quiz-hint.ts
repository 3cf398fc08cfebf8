import { askHint, cluesTaken, type HintPress, type HintVerdict, withholdClue } from '../../quiz/ask-hint.js';
import { current, type Game } from '../../quiz/game.js';
import type { Question } from '../../quiz/question.js';
import type { Seat } from './quiz-seat.js';

/** What a press on the hint button gives the player; `clues` is how many further clues they have by now. */
export type HintGiven =
	| { readonly verdict: 'too-late' }
	| {
			readonly verdict: Exclude<HintVerdict, 'too-late'>;
			readonly game: Game;
			readonly question: Question;
			readonly clues: number;
	  };

/**
 * Gives a player a hint. A clue is shown only once it is stored that they have it, even if another press of theirs
 * asked for it.
 *
 * @throws {UserError} `quiz-paused`; no clue may be shown then.
 */
export async function giveHint(seat: Seat, before: Game, press: HintPress): Promise<HintGiven> {
	seat.unlessPaused();
	const { game, verdict } = askHint(before, press, seat.parts.clock.now());
	const question = current(game);
	if (!question || verdict === 'too-late') return { verdict: 'too-late' };
	if (question.clues.length === 0) return { verdict, game, question, clues: 0 };
	const after = await seat.decide(game, (latest) => withholdClue(latest, press));
	if (after?.round !== press.round) return { verdict: 'too-late' };
	// The lower count: another press may have been undone meanwhile, or have added a clue.
	const clues = Math.min(cluesTaken(game, press.player), cluesTaken(after, press.player));
	return { verdict, game, question, clues };
}
