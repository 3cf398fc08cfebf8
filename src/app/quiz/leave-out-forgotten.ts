import { forgetPlayer } from '../../quiz/forget-player.js';
import type { Game } from '../../quiz/game.js';
import { stored } from '../stored.js';
import type { Seat } from './quiz-seat.js';

/**
 * Lets those start anew who were forgotten by another process of the bot, which has no hold of this game: whoever has played
 * in it was counted, so whoever is not in the tables has been deleted from them since.
 */
export async function leaveOutForgotten({ parts, game, keep }: Seat): Promise<void> {
	const { server } = game();
	const forgotten = await stored(parts.scores.strangers(server, countedIn(game())), 'store-down');
	if (forgotten.length > 0) await keep(forgotten.reduce(forgetPlayer, game()));
}

/** Who has answered a question that is in the tables: the one that has just closed is not, until its result is shown. */
function countedIn({ tallies, awards, shown }: Game): readonly string[] {
	const uncounted = new Set(shown ? [] : awards.map(({ player }) => player));
	return Object.entries(tallies).flatMap(([player, { answers }]) =>
		answers > (uncounted.has(player) ? 1 : 0) ? [player] : [],
	);
}
