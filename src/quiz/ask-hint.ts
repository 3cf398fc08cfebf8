import { current, type Game, isSolved, type Press } from './game.js';

/** A press on an open question's button for a hint. */
export type HintPress = Pick<Press, 'game' | 'round' | 'player' | 'at'>;

/** What becomes of it: a further `clue`, where the question tells clues, else the one `hint`, from half time on. */
export type HintVerdict = 'hint' | 'not-yet' | 'clue' | 'no-more-clues' | 'already-answered' | 'too-late';

/**
 * Asks for a hint. A further clue is noted for the player, whose right answer is worth less from then on; all else changes
 * nothing. To ask is not to answer: it makes nobody a player, and a question silent as before.
 *
 * @param now In milliseconds since 1970.
 */
export function askHint(
	game: Game,
	{ game: id, round, player, at }: HintPress,
	now: number,
): { readonly game: Game; readonly verdict: HintVerdict } {
	const question = current(game);
	if (!question || game.phase !== 'open' || id !== game.id || round !== game.round || isSolved(game))
		return { game, verdict: 'too-late' };
	if (game.given.some((each) => each.player === player)) return { game, verdict: 'already-answered' };
	if (question.clues.length === 0) return { game, verdict: now < hintAt(game) ? 'not-yet' : 'hint' };
	if (cluesTaken(game, player) >= question.clues.length - 1) return { game, verdict: 'no-more-clues' };
	return { game: { ...game, taken: [...game.taken, { player, at }] }, verdict: 'clue' };
}

/** When the open question's hint comes, in milliseconds since 1970: at half time. */
export function hintAt({ until, cut, seconds }: Pick<Game, 'until' | 'cut' | 'seconds'>): number {
	return until + cut - seconds * 500;
}

/** How many further clues a player has been given of the open or closed question, after the first, which everyone sees. */
export function cluesTaken({ taken }: Pick<Game, 'taken'>, player: string): number {
	return taken.filter((each) => each.player === player).length;
}

/**
 * Takes a clue back that could not be stored, if its question is still open: it is asked for anew. One whose write fails
 * only after the question was closed stays charged: the result with its price may have been told.
 */
export function withholdClue(game: Game, { player, at, round }: HintPress): Game {
	if (game.phase !== 'open' || game.round !== round) return game;
	return { ...game, taken: game.taken.filter((each) => each.player !== player || each.at !== at) };
}
