import { current, type Game, isSolved, type Press } from './game.js';

/** A press on an open question's button for a hint. */
export type HintPress = Pick<Press, 'game' | 'round' | 'player' | 'at'>;

/** The outcome: another `clue`, in kinds that give clues, otherwise the one `hint`, from half time on. */
export type HintVerdict = 'hint' | 'not-yet' | 'clue' | 'no-more-clues' | 'already-answered' | 'too-late';

/**
 * Asks for a hint. A further clue is recorded for the player, whose right answer is worth less from then on; any other
 * outcome changes nothing. Asking does not count as answering: it makes nobody a player, and does not keep a quiz
 * going.
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

/** When the hint of the open question becomes available, in milliseconds since 1970: at half time. */
export function hintAt({ until, cut, seconds }: Pick<Game, 'until' | 'cut' | 'seconds'>): number {
	return until + cut - seconds * 500;
}

/** How many further clues of the current question a player has taken, not counting the first, which everyone sees. */
export function cluesTaken({ taken }: Pick<Game, 'taken'>, player: string): number {
	return taken.filter((each) => each.player === player).length;
}

/**
 * Takes back a clue that could not be stored, if its question is still open: the player can ask again. If the write
 * fails only after the question was closed, the clue stays charged: the result may have shown its price already.
 */
export function withholdClue(game: Game, { player, at, round }: HintPress): Game {
	if (game.phase !== 'open' || game.round !== round) return game;
	return { ...game, taken: game.taken.filter((each) => each.player !== player || each.at !== at) };
}
