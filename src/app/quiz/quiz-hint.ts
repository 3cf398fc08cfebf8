import { askHint, cluesTaken, type HintPress, type HintVerdict, withholdClue } from '../../quiz/ask-hint.js';
import { current, type Game } from '../../quiz/game.js';
import type { Question } from '../../quiz/question.js';

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
 * @param table `game` is the game as it stands, which changes during every await; `decide` stores what a player decided,
 * or takes it back.
 * @param now In milliseconds since 1970.
 * @throws What `decide` throws; no clue is to be shown then.
 */
export async function giveHint(
	press: HintPress,
	table: {
		readonly game: () => Game | undefined;
		readonly decide: (game: Game, takeBack: (now: Game) => Game) => Promise<void>;
	},
	now: number,
): Promise<HintGiven> {
	const before = table.game();
	const { game, verdict } = before ? askHint(before, press, now) : { game: undefined, verdict: 'too-late' as const };
	const question = game && current(game);
	if (!question || verdict === 'too-late') return { verdict: 'too-late' };
	if (question.clues.length === 0) return { verdict, game, question, clues: 0 };
	await table.decide(game, (latest) => withholdClue(latest, press));
	const after = table.game();
	if (after?.round !== press.round) return { verdict: 'too-late' };
	// Fewer than were noted where another press had to be taken back, more where one has come since.
	const clues = Math.min(cluesTaken(game, press.player), cluesTaken(after, press.player));
	return { verdict, game, question, clues };
}
