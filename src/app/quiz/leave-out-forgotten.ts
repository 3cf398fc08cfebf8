import { forgetPlayer } from '../../quiz/forget-player.js';
import type { Game } from '../../quiz/game.js';
import { stored } from '../stored.js';
import type { Seat } from './quiz-seat.js';

/**
 * Resets the players whose data was deleted by another process of the bot, which cannot reach this game. Everybody who
 * has played in it was counted in the tables, so whoever is missing there has been deleted since.
 */
export async function leaveOutForgotten({ parts, game, keep }: Seat): Promise<void> {
	const { server } = game();
	const forgotten = await stored(parts.scores.strangers(server, countedIn(game())), 'store-down');
	if (forgotten.length > 0) await keep(forgotten.reduce(forgetPlayer, game()));
}

/**
 * The players with an answer that is in the tables: answers to the question that has just closed are not, until its
 * result is shown.
 */
function countedIn({ tallies, awards, shown }: Game): readonly string[] {
	const uncounted = new Set(shown ? [] : awards.map(({ player }) => player));
	return Object.entries(tallies).flatMap(([player, { answers }]) =>
		answers > (uncounted.has(player) ? 1 : 0) ? [player] : [],
	);
}
