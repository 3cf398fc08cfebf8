import { seedsOf } from '../../../quiz/cup/bracket.js';
import type { Cup } from '../../../quiz/cup/cup.js';
import { cupOf, drawCup, intervalShown, leaveInterval } from '../../../quiz/cup/entries.js';
import type { Game } from '../../../quiz/game.js';
import type { Words } from '../../../text/words.js';
import { cupBoardView, cupClosedView } from '../../../views/cup/cup-board-view.js';
import { cupRoundView } from '../../../views/cup/cup-round-view.js';
import { readingMs } from '../../../views/quiz/reading-time.js';
import { unlessRefused } from '../../channels.js';
import { POST_PICTURE_WAIT_MS } from '../../pictures.js';
import { stored } from '../../stored.js';
import { AT_ONCE, type Due } from '../due.js';
import { postOnce, postSurely } from '../post-once.js';
import type { Seat } from '../quiz-seat.js';
import { cupOccasion } from './cup-occasion.js';

/** Shortest time between two updates of the board, in milliseconds: many people join at once. */
const BOARD_MS = 3_000;

/**
 * What is due while people join: the board, if an entrant is missing on it or the deadline has moved, and then the
 * draw.
 */
export function dueWhileJoining(game: Game): Due {
	const cup = cupOf(game);
	const board = cup?.board;
	if (!board) return { at: AT_ONCE, move: postBoard };
	const isNew = board.entrants !== cup.entrants.length || board.until !== game.until;
	const at = board.at + BOARD_MS;
	return isNew && at < game.until ? { at, move: updateBoard } : { at: game.until, move: draw };
}

/** What is due between two rounds: to show the coming ties and, once they have been read, the next question. */
export function dueInInterval({ shown, until }: Game): Due {
	return shown ? { at: until, move: playOn } : { at: AT_ONCE, move: showRound };
}

/** Posts the message with the button to join. */
async function postBoard(seat: Seat, joining: Game, words: Words): Promise<void> {
	const view = cupBoardView(joining, seat.parts.catalog, words);
	await keepBoard(seat, joining, await postSurely(seat, view, `${joining.id}.j`));
}

/** Shows on the board who has joined so far. */
async function updateBoard(seat: Seat, joining: Game, words: Words): Promise<void> {
	const { channels, catalog } = seat.parts;
	const messageId = cupOf(joining)?.board?.messageId ?? '';
	// A deleted board must not keep anybody from playing.
	await channels.edit(seat.channelId, messageId, cupBoardView(joining, catalog, words)).catch(unlessRefused);
	await keepBoard(seat, joining, messageId);
}

/** Records what the board shows; those who have joined meanwhile are not on it. */
async function keepBoard(seat: Seat, shown: Game, messageId: string): Promise<void> {
	const cup = cupOf(seat.game());
	const entrants = cupOf(shown)?.entrants.length ?? 0;
	const board = { messageId, entrants, until: shown.until, at: seat.parts.clock.now() };
	if (cup) await seat.keep({ ...seat.game(), contest: { ...cup, board } });
}

/** Draws the ties, seeded by the server's table; calls the cup off if too few have joined. */
async function draw(seat: Seat, joining: Game): Promise<void> {
	const { scores, random } = seat.parts;
	const ranking = await stored(scores.ranking(joining.server), 'store-down');
	const places = new Map(ranking.map(({ player, place }) => [player, place]));
	// Those who have joined meanwhile take part, too.
	const entrants = cupOf(seat.game())?.entrants ?? [];
	await seat.keep(drawCup(seat.game(), seedsOf(entrants, places, random)));
}

/** Posts how the last round went and who plays whom in the next. */
async function showRound(seat: Seat, between: Game, words: Words): Promise<void> {
	const { catalog, pictures, clock } = seat.parts;
	const cup = cupOf(between);
	if (!cup) return;
	await seat.keep(between);
	if (cup.rounds.length === 1) await closeBoard(seat, between, words);
	const occasion = await cupOccasion(between, cup, seat.parts, words);
	const { view } = await pictures.attach(cupRoundView(between, cup, catalog, words, occasion), {
		waitMs: POST_PICTURE_WAIT_MS,
	});
	await postOnce(seat, view, `${between.id}.b${cup.rounds.length}`);
	await seat.keep(intervalShown(seat.game(), clock.now() + readingMs(view)));
}

async function playOn(seat: Seat, shown: Game): Promise<void> {
	await seat.keep(leaveInterval(shown));
}

/** Removes the button to join. */
export async function closeBoard(seat: Seat, game: Game, words: Words): Promise<void> {
	const cup: Cup | undefined = cupOf(game);
	if (!cup?.board) return;
	const view = cupClosedView(game, seat.parts.catalog, words);
	await seat.parts.channels.edit(seat.channelId, cup.board.messageId, view).catch(unlessRefused);
}
