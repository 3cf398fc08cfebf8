import { answer, type Game, type Press, type Verdict, withdraw } from '../../quiz/game.js';
import type { Seat } from './quiz-seat.js';

/**
 * Takes a player's answer. When this resolves with `accepted`, the answer is stored and counts.
 *
 * @throws {UserError} `quiz-paused`; the answer does not count then.
 */
export async function takeAnswer(seat: Seat, before: Game, press: Press): Promise<Verdict> {
	const { game, verdict } = answer(before, press, seat.parts.clock.now());
	if (verdict === 'accepted') await seat.decide(game, (now) => withdraw(now, press));
	return verdict;
}
