import { type Entry, type JoinVerdict, join, withdrawEntry } from '../../../quiz/cup/entries.js';
import type { Game } from '../../../quiz/game.js';
import type { Seat } from '../quiz-seat.js';

/**
 * Takes a player's wish to take part in a cup. They are in from the moment this resolves with `joined`: it is stored.
 *
 * @throws {UserError} `quiz-paused`; it does not count then.
 */
export async function joinCup(seat: Seat, before: Game, entry: Entry): Promise<JoinVerdict> {
	const { game, verdict } = join(before, entry);
	if (verdict === 'joined') await seat.decide(game, (now) => withdrawEntry(now, entry.player));
	return verdict;
}
