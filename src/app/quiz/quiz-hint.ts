import { askHint, cluesTaken, type HintPress, type HintVerdict, withholdClue } from '../../quiz/ask-hint.js';
import { current, type Game } from '../../quiz/game.js';
import type { Question } from '../../quiz/question.js';
import type { Seat } from './quiz-seat.js';

/** What a press on the button for a hint brings the player; `clues` is how many further clues they have by now. */
export type HintGiven =
	| { readonly verdict: 'too-late' }
	| {
			readonly verdict: Exclude<HintVerdict, 'too-late'>;
			readonly game: Game;
			readonly question: Question;
			readonly clues: number;
	  };

/**
 * Gives a player a hint. No clue is told before it is stored that they have it, not even one that another press of
 * theirs has asked for.
 *
 * @throws {UserError} `quiz-paused`; no clue is to be shown then.
 */
export async function giveHint(seat: Seat, before: Game, press: HintPress): Promise<HintGiven> {
	seat.unlessPaused();
	const { game, verdict } = askHint(before, press, seat.parts.clock.now());
	const question = current(game);
	if (!question || verdict === 'too-late') return { verdict: 'too-late' };
	if (question.clues.length === 0) return { verdict, game, question, clues: 0 };
	const after = await seat.decide(game, (latest) => withholdClue(latest, press));
	if (after?.round !== press.round) return { verdict: 'too-late' };
	// Fewer than were noted where another press had to be taken back, more where one has come since.
	const clues = Math.min(cluesTaken(game, press.player), cluesTaken(after, press.player));
	return { verdict, game, question, clues };
}
