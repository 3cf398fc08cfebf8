import type { Game } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import { type Words, wordsIn } from '../../text/words.js';
import { podiumPlayers, podiumView } from '../../views/quiz/podium-view.js';
import { questionView, resultView } from '../../views/quiz/question-view.js';
import { ChannelError } from '../channels.js';
import { stored } from '../stored.js';
import { playerNames } from './player-names.js';
import type { QuizParts } from './quiz-host.js';

/** Time a result is shown before the next question, in milliseconds. */
export const RESULT_MS = 6_000;
/** Presses on their way when a question's time is up still count if they arrive within this time, in milliseconds. */
export const GRACE_MS = 700;
/** Waits before each new try of a move that failed, in milliseconds; then the game is given up. */
const RETRY_MS = [1_000, 5_000, 15_000, 30_000, 60_000] as const;
/** A question whose message came this late, in milliseconds, gets its time anew. */
const LATE_MS = 2_000;

/** A game that has run out longer ago than this when the bot comes back is closed instead of played on. */
const LONG_OVER_MS = 10 * 60_000;

/** Where a game is played: what a move reads and changes. */
export type Seat = {
	readonly parts: QuizParts;
	readonly channelId: string;
	/** The game as it stands now; it may change during every await. */
	game(): Game;
	/** The game goes on as this, once it is stored. @throws {UserError} `store-down` */
	keep(game: Game): Promise<void>;
	/** The game is over and gone. */
	leave(): Promise<void>;
};

/** When a game's next move is due, in milliseconds since 1970. */
export function dueAt(game: Game, parts: Pick<QuizParts, 'readsChat'>): number {
	const due = {
		coming: () => game.until,
		open: () => game.until + GRACE_MS,
		closed: () => (game.shown ? game.until : 0),
		over: () => 0,
	} as const satisfies Record<Game['phase'], () => number>;
	return isUnposted(game) || isUnheard(game, parts) ? 0 : due[game.phase]();
}

/** Makes the move that is due: opens, closes, shows a result, goes on or finishes. */
export async function move(seat: Seat): Promise<void> {
	const game = seat.game();
	if (seat.parts.clock.now() < dueAt(game, seat.parts)) return;
	if (isUnheard(game, seat.parts)) return giveForm(seat, game, wordsIn(game.locale));
	const moves = {
		coming: openQuestion,
		open: isUnposted(game) ? openQuestion : closeQuestion,
		closed: game.shown ? goOn : showResult,
		over: finish,
	} as const satisfies Record<Game['phase'], (seat: Seat, game: Game, words: Words) => Promise<void>>;
	await moves[game.phase](seat, game, wordsIn(game.locale));
}

/** How long to wait before a move that failed again is tried once more; undefined where that is no use. */
export function retryAfter(error: unknown, failures: number): number | undefined {
	const hopeless = error instanceof ChannelError && error.trouble !== 'unreachable';
	return hopeless ? undefined : RETRY_MS[failures];
}

/** Ends a game that could not go on, with a word about it if that gets through. What was answered until then counts. */
export async function abandon(seat: Seat): Promise<void> {
	const closed = play.close(seat.game(), seat.parts.clock.now() + RESULT_MS);
	if (!closed.shown && closed.awards.length > 0) await count(seat, closed);
	await seat.leave();
	const podium = podiumView(play.end(closed, 'trouble'), wordsIn(closed.locale));
	await seat.parts.channels.post(seat.channelId, podium, `${closed.id}.end`).catch(() => {});
}

/**
 * A stored game as it goes on when the bot comes back: as it is, or at its end where its time ran out long ago. What was
 * answered until then counts, as of that time.
 */
export function afterAbsence(game: Game, now: number): Game {
	if (game.phase === 'over' || now - game.until <= LONG_OVER_MS) return game;
	return play.end(play.close(game, game.until + RESULT_MS), 'interruption');
}

/** The question was opened, but its message may never have been posted: it is opened again. */
function isUnposted({ phase, messageId }: Game): boolean {
	return phase === 'open' && messageId === undefined;
}

/** What players type in the chat no longer reaches the bot, as it did when the game began. */
function isUnheard({ answers }: Game, { readsChat }: Pick<QuizParts, 'readsChat'>): boolean {
	return answers === 'chat' && !readsChat;
}

/** Lets players type into a form instead of the chat; an open question gets the button for it. */
async function giveForm(seat: Seat, unheard: Game, words: Words): Promise<void> {
	const { catalog, channels, clock } = seat.parts;
	const { phase, messageId, until } = unheard;
	if (phase === 'open' && messageId !== undefined && clock.now() < until + GRACE_MS) {
		await channels.edit(seat.channelId, messageId, questionView({ ...unheard, answers: 'typed' }, catalog, words));
	}
	await seat.keep({ ...seat.game(), answers: 'typed' });
}

async function openQuestion(seat: Seat, coming: Game, words: Words): Promise<void> {
	const { catalog, channels, clock } = seat.parts;
	const asked = clock.now();
	const opened = play.open(coming, asked + coming.seconds * 1_000);
	await seat.keep(opened);
	const nonce = `${coming.id}.${coming.round}`;
	const messageId = await channels.post(seat.channelId, questionView(opened, catalog, words), nonce);
	const posted = clock.now();
	const latest = seat.game();
	const again = latest.phase === 'open' && (posted - asked > LATE_MS || coming.given.length > 0);
	const until = again ? posted + coming.seconds * 1_000 : latest.until;
	await seat.keep({ ...latest, messageId, until });
	if (again) await channels.edit(seat.channelId, messageId, questionView(seat.game(), catalog, words));
}

async function closeQuestion(seat: Seat, open: Game): Promise<void> {
	await seat.keep(play.close(open, seat.parts.clock.now() + RESULT_MS));
}

/** Shows a closed question's result, once its points are stored. */
async function showResult(seat: Seat, closed: Game, words: Words): Promise<void> {
	const { catalog, channels, clock } = seat.parts;
	await seat.keep(closed);
	await count(seat, closed);
	if (closed.messageId !== undefined) {
		await channels.edit(seat.channelId, closed.messageId, resultView(closed, catalog, words));
	}
	await seat.keep(play.shown(seat.game(), clock.now() + RESULT_MS));
}

async function goOn(seat: Seat, shown: Game): Promise<void> {
	await seat.keep(play.next(shown));
}

async function finish(seat: Seat, over: Game, words: Words): Promise<void> {
	const { catalog, channels, pictures } = seat.parts;
	await seat.keep(over);
	// Ended between a question's closing and its result: its points are in the podium, so they count.
	if (!over.shown && over.awards.length > 0) await count(seat, over);
	if (!over.shown && over.messageId !== undefined) {
		await channels.edit(seat.channelId, over.messageId, resultView(over, catalog, words));
	}
	const names = await playerNames(over.guildId, podiumPlayers(over), seat.parts);
	const podium = await pictures.attach(podiumView(over, words, names));
	await channels.post(seat.channelId, podium, `${over.id}.end`);
	await seat.leave();
}

/** Counts a closed question whose result has not been shown: until then the game keeps the moment it closed at. */
async function count({ parts }: Seat, game: Game): Promise<void> {
	const { server, id, round, awards, until, tallies } = game;
	const solo = Object.keys(tallies).length === 1;
	const counted = parts.scores.count(server, { game: id, round, at: until - RESULT_MS, solo, awards });
	await stored(counted, 'store-down');
	await noteMisses(game, parts);
}

/** Notes a closed question for whoever got it wrong. Doing it again changes nothing. */
async function noteMisses({ id, round, questions, awards }: Game, { misses }: QuizParts): Promise<void> {
	const question = questions[round];
	if (!question) return;
	const wrong = awards.filter(({ right }) => !right);
	await Promise.all(wrong.map(({ player }) => misses.note(player, [{ at: `${id}.${round}`, question }])));
}
