import { isOff } from '../../domain/settings.js';
import type { Game } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import type { Known } from '../../quiz/known.js';
import type { Award } from '../../quiz/points.js';
import { resultOf } from '../../quiz/result.js';
import type { Words } from '../../text/words.js';
import { podiumPlayers, podiumView } from '../../views/quiz/podium-view.js';
import { questionView, resultView } from '../../views/quiz/question-view.js';
import { readingMs } from '../../views/quiz/reading-time.js';
import type { View } from '../../views/view.js';
import { unlessRefused } from '../channels.js';
import { POST_PICTURE_WAIT_MS } from '../pictures.js';
import { stored } from '../stored.js';
import { climbsOf } from './climbs-of.js';
import { leaveOutForgotten } from './leave-out-forgotten.js';
import { namesFor } from './player-names.js';
import { aboutToPost, postOnce, postSurely } from './post-once.js';
import { drawMore } from './quiz-draw.js';
import type { QuizParts } from './quiz-parts.js';
import type { Seat } from './quiz-seat.js';

/** How long a closed question's phase lasts, in milliseconds; once its result is shown, as long as it takes to read. */
export const RESULT_MS = 6_000;
/** A question whose message was posted this late, in milliseconds, gets its full time again. */
const LATE_MS = 2_000;

/** Switches a game to the form because the chat is no longer read; an open question gets the button for it. */
export async function giveForm(seat: Seat, unheard: Game, words: Words): Promise<void> {
	const { catalog, channels, clock } = seat.parts;
	const { phase, messageId, until } = unheard;
	if (phase === 'open' && messageId !== undefined && clock.now() < until + play.GRACE_MS) {
		await channels.edit(seat.channelId, messageId, questionView({ ...unheard, answers: 'typed' }, catalog, words));
	}
	await seat.keep({ ...seat.game(), answers: 'typed' });
}

/** Asks the coming question. If it was opened before, or its message came late, it gets its full time again. */
export async function openQuestion(seat: Seat, coming: Game, words: Words): Promise<void> {
	const { catalog, channels, clock } = seat.parts;
	const asked = clock.now();
	const nonce = `${coming.id}.${coming.round}`;
	const opened = aboutToPost(play.open(coming, asked + coming.seconds * 1_000), nonce, asked);
	await seat.keep(opened);
	const view = questionView(opened, catalog, words);
	const messageId = await postSurely(seat, view, nonce);
	const posted = clock.now();
	const latest = seat.game();
	const again = latest.phase === 'open' && (posted - asked > LATE_MS || coming.given.length > 0);
	const anew = again ? { until: posted + coming.seconds * 1_000, cut: 0 } : {};
	await seat.keep(play.hurried({ ...latest, messageId, ...anew }, posted));
	if (again) await channels.edit(seat.channelId, messageId, questionView(seat.game(), catalog, words));
}

/** Closes the open question and gives its points. */
export async function closeQuestion(seat: Seat, open: Game): Promise<void> {
	await seat.keep(play.close(open, seat.parts.clock.now() + RESULT_MS));
}

/** Shows a closed question's result, once its points are stored. */
export async function showResult(seat: Seat, closed: Game, words: Words): Promise<void> {
	const { clock } = seat.parts;
	await seat.keep(closed);
	await leaveOutForgotten(seat);
	// Players whose data is deleted meanwhile are neither counted nor shown.
	await countQuestion(seat, seat.game());
	const result = await writeResult(seat, seat.game(), words);
	await seat.keep(play.shown(seat.game(), clock.now() + readingMs(result)));
}

/**
 * Goes on to the next question, or to the end. If all have been asked and the game is not decided, draws more first.
 */
export async function goOn(seat: Seat, shown: Game): Promise<void> {
	const more = await drawMore(shown, seat.parts);
	const game = seat.game();
	await seat.keep(play.next({ ...game, questions: [...game.questions, ...more] }));
}

/** Shows the podium. */
export async function finish(seat: Seat, over: Game, words: Words): Promise<void> {
	const { catalog, pictures } = seat.parts;
	await seat.keep(over);
	await settleLast(seat, over, words);
	const canBeShared = await keepResult(seat);
	const known = await namesFor(over.guildId, podiumPlayers(over), seat.parts);
	const { view: podium } = await pictures.attach(podiumView(seat.game(), catalog, words, { ...known, canBeShared }), {
		waitMs: POST_PICTURE_WAIT_MS,
	});
	await postOnce(seat, podium, `${over.id}.end`);
	await seat.leave();
}

/** Stores what a picture of a finished game shows. @returns Whether there is anything to show. */
export async function keepResult({ parts, game }: Pick<Seat, 'parts' | 'game'>): Promise<boolean> {
	const over = game();
	const result = isOff(parts.settings.of(over.guildId), 'share') ? undefined : resultOf(over);
	if (result) await stored(parts.results.save(result.channelId, result), 'store-down');
	if (game() === over) return result !== undefined;
	// Players whose data was deleted meanwhile must not be in it.
	if (result) await stored(parts.results.remove(result.channelId), 'store-down');
	return keepResult({ parts, game });
}

/**
 * Settles a question that had closed, but not shown its result, when the game ended: the end tells its points, so they
 * count.
 */
export async function settleLast(seat: Seat, over: Game, words: Words): Promise<void> {
	await leaveOutForgotten(seat);
	if (over.shown) return;
	if (seat.game().awards.length > 0) await countQuestion(seat, seat.game());
	await writeResult(seat, seat.game(), words);
}

/**
 * Writes a result over its question, or below it if that message can no longer be edited, for instance because it was
 * deleted.
 */
async function writeResult(seat: Seat, game: Game, words: Words): Promise<View | undefined> {
	const { channelId, parts } = seat;
	const { catalog, channels } = parts;
	if (game.messageId === undefined) return undefined;
	const climbed = await climbsOf(game, game.until - RESULT_MS, parts);
	const view = resultView(game, knownOf(game, parts), catalog, words, climbed);
	await channels.edit(channelId, game.messageId, view).catch(async (error) => {
		unlessRefused(error);
		await postOnce(seat, view, `${game.id}.${game.round}.r`);
	});
	return view;
}

/**
 * Counts a closed question. Call it before the result is shown: only until then does the game know when the question
 * closed.
 */
export async function countQuestion({ parts }: Seat, game: Game): Promise<void> {
	const { server, id, round, awards, until } = game;
	const solo = awards.length < 2;
	const counted = parts.scores.count(server, { game: id, round, at: until - RESULT_MS, solo, awards });
	await stored(counted, 'store-down');
	await noteMisses(game, parts);
	const question = game.questions[round];
	if (question) await parts.knownAnswers.count(question.id, `${id}.${round}`, awards);
}

/**
 * Records a closed question for those who got it wrong, and its department for those who got it right. Doing it again
 * changes nothing.
 */
async function noteMisses(
	{ id, guildId, round, questions, awards }: Game,
	{ misses, collections, settings }: QuizParts,
): Promise<void> {
	const question = questions[round];
	if (!question) return;
	const collected = isOff(settings.of(guildId), 'collection') ? [] : [question];
	const note = ({ player, right }: Award) =>
		right ? collections.note(player, collected) : misses.note(player, [{ at: `${id}.${round}`, question }]);
	await Promise.all(awards.map(note));
}

/** How many knew the question that has closed. */
function knownOf({ questions, round }: Game, { knownAnswers }: Pick<QuizParts, 'knownAnswers'>): Known | undefined {
	return knownAnswers.of(questions[round]?.id ?? '');
}
