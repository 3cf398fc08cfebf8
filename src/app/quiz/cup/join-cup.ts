import { type Entry, type JoinVerdict, join, withdrawEntry } from '../../../quiz/cup/entries.js';
import type { Game } from '../../../quiz/game.js';
import type { Seat } from '../quiz-seat.js';

/**
 * Enters a player into a cup. When this resolves with `joined`, the entry is stored and counts.
 *
 * @throws {UserError} `quiz-paused`; the entry does not count then.
 */
export async function joinCup(seat: Seat, before: Game, entry: Entry): Promise<JoinVerdict> {
	const { game, verdict } = join(before, entry);
	if (verdict === 'joined') await seat.decide(game, (now) => withdrawEntry(now, entry.player));
	return verdict;
}
