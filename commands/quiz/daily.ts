import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { answersGuardedUntil, guardAnswers } from '../../src/app/guard.js';
import { requireMode } from '../../src/app/mode.js';
import { isOff } from '../../src/domain/settings.js';
import { UserError } from '../../src/errors.js';
import { type DailyPress, isDone, type Daily as Played } from '../../src/quiz/daily.js';
import { dailyDayMeant } from '../../src/quiz/daily-day.js';
import { FIRST_DAILY } from '../../src/quiz/daily-number.js';
import { dayOfEdition, EditionId, editionId } from '../../src/quiz/edition.js';
import type { Question } from '../../src/quiz/question.js';
import { showingButtons, showingLines } from '../../src/views/daily/showing.js';
import { noteView } from '../../src/views/note-view.js';
import {
	type Around,
	dailyAnswerView,
	dailyGridView,
	dailyOverView,
	dailyView,
} from '../../src/views/quiz/daily-view.js';
import { isPerfect, withPicture } from '../../src/views/share/perfect-daily.js';
import type { View } from '../../src/views/view.js';
import { OptionIndex, QuestionIndex } from './custom-id-numbers.js';
import { practice } from './practice.js';
import { shareOnce } from './share-once.js';

/** Without arguments it opens today's daily, from anywhere; with an edition alone it resumes that one. */
const Pressed = z.union([
	z.tuple([]),
	z.tuple([EditionId]),
	z.tuple([EditionId, z.enum(['share', 'show', 'hide'])]),
	z.tuple([EditionId, QuestionIndex, OptionIndex]),
]);

export const Daily = z.object({ subcommand: z.literal('daily'), date: z.string().optional() });

/**
 * `/quiz daily`: the day's five questions, alone; resumed where the person left off, or the result; a past day as
 * practice.
 */
export async function daily({ date }: Pick<z.infer<typeof Daily>, 'date'>, context: Context): Promise<View> {
	requireMode('daily', context);
	const { dailyHost, ownWords } = context;
	if (date === undefined) return today(context);
	const meant = dailyDayMeant(date, dailyHost.today);
	if ('day' in meant) return meant.day === dailyHost.today ? today(context) : practice(meant.day, context);
	const troubles = {
		unknown: () => new UserError('daily-unknown-day', { typed: date }),
		'not-yet': () => new UserError('daily-not-yet'),
		'before-first': () => new UserError('daily-before-first', { first: ownWords.date(FIRST_DAILY) }),
	} as const;
	throw troubles[meant.none]();
}

async function today(context: Context): Promise<View> {
	const { dailyHost, person, place } = context;
	return shown(await dailyHost.play(person.id, place.guildId), context);
}

/** Resumes a daily that was begun, even if this server's daily is another one by now. */
async function goOn(edition: string, context: Context): Promise<View> {
	const { dailyHost, person } = context;
	const daily = await dailyHost.current(person.id, edition);
	return daily ? shown(daily, context) : today(context);
}

/** A daily as it stands. @throws {UserError} `guarded` */
async function shown(daily: Played, context: Context): Promise<View> {
	guardAnswers(context, toldBy(daily));
	return dailyView(daily, await around(editionId(daily), context), context.catalog, context.ownWords);
}

/** The questions whose answers a daily reveals as it stands: all of them once it is done, before that none. */
function toldBy(daily: Played | undefined): readonly Question[] {
	return daily && isDone(daily) ? daily.questions : [];
}

/** What is shown around a result. */
async function around(
	edition: string,
	{ dailyHost, links, ownWords, person, place, settings }: Context,
): Promise<Around> {
	const showing = await dailyHost.showing(person.id, place.guildId);
	return {
		nextAt: dailyHost.nextAt,
		link: links.support,
		canBeShared: !isOff(settings.of(place.guildId), 'share'),
		lines: showingLines(showing, ownWords),
		buttons: showingButtons(edition, showing, ownWords),
	};
}

/** Shows the person in the server's daily message from now on. */
async function show(edition: string, context: Context): Promise<View> {
	const { dailyHost, person, place } = context;
	guardAnswers(context, toldBy(await dailyHost.current(person.id, edition)));
	await dailyHost.show(person.id, { edition, guildId: place.guildId });
	return goOn(edition, context);
}

/** Takes the person out of all daily messages: that is never too late, whatever the server has switched off. */
async function hide(edition: string, context: Context): Promise<View> {
	const { dailyHost, ownWords, person, place } = context;
	await dailyHost.hide(person.id);
	const isToday = dayOfEdition(edition) === dailyHost.today;
	const daily = isToday ? await dailyHost.current(person.id, edition) : undefined;
	const isAskedHere = (await dailyHost.showing(person.id, place.guildId)) !== undefined;
	return daily && isAskedHere && answersGuardedUntil(context, toldBy(daily)) === undefined
		? shown(daily, context)
		: noteView(ownWords.say('daily.show.hidden'), { private: true });
}

/** What a press does with the daily of an edition, by the word that its button carries. */
const pressed = { share, show, hide } as const satisfies Record<
	string,
	(edition: string, context: Context) => Promise<View>
>;

/** A press on a button of a daily. */
export async function pressDaily(args: readonly string[], context: Context): Promise<View> {
	const [edition, what, option] = Pressed.parse(args);
	if (what !== 'hide') requireMode('daily', context);
	if (edition === undefined) return today(context);
	const isOver = dayOfEdition(edition) < context.dailyHost.today;
	if (isOver && what !== 'hide') return dailyOverView(context.ownWords);
	if (what === undefined) return goOn(edition, context);
	if (typeof what === 'string') return pressed[what](edition, context);
	return answer({ edition, question: what, option: option ?? 0, by: context.requestId }, context);
}

async function answer(press: DailyPress & { readonly by: string }, context: Context): Promise<View> {
	const { dailyHost, person, catalog, ownWords } = context;
	const before = await dailyHost.current(person.id, press.edition);
	if (before) guardAnswers(context, toldAfter(press, before));
	const { daily, verdict } = await dailyHost.answer(person.id, press, context.place.guildId);
	if (verdict === 'over') return dailyOverView(ownWords);
	if (verdict === 'not-asked' || !daily) throw new UserError('stale-button');
	const again = verdict === 'already-answered';
	return dailyAnswerView(
		daily,
		press.question,
		{ ...(await around(press.edition, context)), again },
		catalog,
		ownWords,
	);
}

/** The questions whose answers a press reveals: the last press reveals the whole result. */
function toldAfter({ question }: DailyPress, before: Played): readonly Question[] {
	const isLast = question === before.questions.length - 1;
	return isLast || isDone(before) ? before.questions : before.questions.slice(question, question + 1);
}

function share(edition: string, context: Context): Promise<View> {
	const { catalog, dailyHost, shareHost, person, place, links } = context;
	return shareOnce(
		context,
		() => dailyHost.share(person.id, edition, place.channelId),
		async (daily, words) => {
			const grid = dailyGridView(daily, { player: person.id, link: links.support }, catalog, words);
			if (!isPerfect(daily)) return grid;
			return withPicture(grid, daily, person.id, await shareHost.occasion([person.id], place.guildId), catalog, words);
		},
	);
}
