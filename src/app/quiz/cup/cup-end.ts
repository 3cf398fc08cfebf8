import { championOf } from '../../../quiz/cup/cup.js';
import { cupOf } from '../../../quiz/cup/entries.js';
import type { Game } from '../../../quiz/game.js';
import type { Words } from '../../../text/words.js';
import { cupEndView } from '../../../views/cup/cup-end-view.js';
import { POST_PICTURE_WAIT_MS } from '../../pictures.js';
import { stored } from '../../stored.js';
import { postOnce } from '../post-once.js';
import { keepResult, settleLast } from '../quiz-moves.js';
import type { Seat } from '../quiz-seat.js';
import { closeBoard } from './cup-moves.js';
import { cupOccasion } from './cup-occasion.js';

/** Ends a cup: the champion is stored in the server's roll of honour before the end is announced. */
export async function finishCup(seat: Seat, over: Game, words: Words): Promise<void> {
	const { catalog, pictures, honours } = seat.parts;
	const cup = cupOf(over);
	if (!cup) return;
	await seat.keep(over);
	await settleLast(seat, over, words);
	const champion = championOf(cup);
	// A champion who had their data deleted meanwhile is not entered.
	const isInRoll = champion !== undefined && seat.game().tallies[champion] !== undefined;
	if (isInRoll) {
		const won = { game: over.id, at: over.until, champion, players: cup.entrants.length };
		await stored(honours.add(over.server, won), 'store-down');
	} else if (cup.rounds.length === 0) await closeBoard(seat, over, words);
	const canBeShared = await keepResult(seat);
	const occasion = await cupOccasion(over, cup, seat.parts, words);
	const { view } = await pictures.attach(
		cupEndView(over, cup, catalog, words, { ...occasion, isInRoll, canBeShared }),
		{
			waitMs: POST_PICTURE_WAIT_MS,
		},
	);
	await postOnce(seat, view, `${over.id}.end`);
	await seat.leave();
}
