import type { Game } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import { decidesAlone, type Person } from '../caller.js';

/** The game after a person has asked to stop it: over, or with one vote more. */
export function stopBy(person: Person, game: Game): { readonly game: Game; readonly outcome: 'stopped' | 'voted' } {
	const stopVotes = [...new Set([...game.stopVotes, person.id])];
	const agreed = decidesAlone(person, game) || play.isMajority(stopVotes, game);
	return agreed
		? { game: play.end(game, 'stop'), outcome: 'stopped' }
		: { game: { ...game, stopVotes }, outcome: 'voted' };
}

/**
 * The game after a person has asked to skip its open question: closed, or with one vote more.
 *
 * @param until When the next question opens then, in milliseconds since 1970.
 */
export function skipBy(
	person: Person,
	game: Game,
	until: number,
): { readonly game: Game; readonly outcome: 'skipped' | 'voted' | 'nothing-open' } {
	if (game.phase !== 'open') return { game, outcome: 'nothing-open' };
	const skipVotes = [...new Set([...game.skipVotes, person.id])];
	const agreed = decidesAlone(person, game) || play.isMajority(skipVotes, game);
	return agreed
		? { game: play.close(game, until), outcome: 'skipped' }
		: { game: { ...game, skipVotes }, outcome: 'voted' };
}
