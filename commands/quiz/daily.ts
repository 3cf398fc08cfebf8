import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { guardAnswer } from '../../src/app/guard.js';
import { requireMode } from '../../src/app/mode.js';
import { UserError } from '../../src/errors.js';
import type { DailyPress } from '../../src/quiz/daily.js';
import { dailyDayMeant } from '../../src/quiz/daily-day.js';
import { FIRST_DAILY } from '../../src/quiz/daily-number.js';
import { dayOfEdition, EditionId, editionId } from '../../src/quiz/edition.js';
import { wordsIn } from '../../src/text/words.js';
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

/** Nothing is today's daily from anywhere; an edition alone goes on with it. */
const Pressed = z.union([
	z.tuple([]),
	z.tuple([EditionId]),
	z.tuple([EditionId, z.enum(['share', 'show', 'hide'])]),
	z.tuple([EditionId, QuestionIndex, OptionIndex]),
]);

export const Daily = z.object({ subcommand: z.literal('daily'), date: z.string().optional() });

/** `/quiz daily`: the day's five questions, alone; where one left off, or the result; a past day's as practice. */
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
	const { dailyHost, person, catalog, ownWords } = context;
	const daily = await dailyHost.play(person.id, context.place.guildId);
	return dailyView(daily, await around(editionId(daily), context), catalog, ownWords);
}

/** Goes on with what was begun, also where another daily is played here by now. */
async function goOn(edition: string, context: Context): Promise<View> {
	const { dailyHost, person, catalog, ownWords } = context;
	const daily = await dailyHost.current(person.id, edition);
	return daily ? dailyView(daily, await around(edition, context), catalog, ownWords) : today(context);
}

/** What a result is shown with. */
async function around(edition: string, { dailyHost, links, ownWords, person, place }: Context): Promise<Around> {
	const showing = await dailyHost.showing(person.id, place.guildId);
	return {
		nextAt: dailyHost.nextAt,
		link: links.support,
		lines: showingLines(showing, ownWords),
		buttons: showingButtons(edition, showing, ownWords),
	};
}

/** Who agrees stands in the server's daily message from now on. */
async function show(context: Context): Promise<View> {
	const { dailyHost, person, place } = context;
	await dailyHost.show(person.id, true, place.guildId);
	return today(context);
}

/** Who does not agree stands in no daily message: to take it back is never too late, whatever the server has switched off. */
async function hide(edition: string | undefined, context: Context): Promise<View> {
	const { dailyHost, ownWords, person, place } = context;
	await dailyHost.show(person.id, false, place.guildId);
	const isToday = edition !== undefined && dayOfEdition(edition) === dailyHost.today;
	const isPlayed = isToday && (await dailyHost.showing(person.id, place.guildId)) !== undefined;
	return isPlayed ? today(context) : noteView(ownWords.say('daily.show.hidden'), { private: true });
}

/** A press on a button of a daily. */
export async function pressDaily(args: readonly string[], context: Context): Promise<View> {
	const [edition, what, option] = Pressed.parse(args);
	if (what === 'hide') return hide(edition, context);
	requireMode('daily', context);
	if (edition === undefined) return today(context);
	if (dayOfEdition(edition) < context.dailyHost.today) return dailyOverView(context.ownWords);
	if (what === undefined) return goOn(edition, context);
	if (what === 'share') return share(edition, context);
	if (what === 'show') return show(context);
	return answer({ edition, question: what, option: option ?? 0, by: context.requestId }, context);
}

async function answer(press: DailyPress & { readonly by: string }, context: Context): Promise<View> {
	const { dailyHost, person, catalog, ownWords } = context;
	const before = await dailyHost.current(person.id, press.edition);
	const asked = before?.questions[press.question];
	if (asked) guardAnswer(context, asked);
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

/** What everyone reads is in the language of the place, though the button is on a private message. */
async function share(
	edition: string,
	{ catalog, dailyHost, shareHost, person, place, ownWords, links, onceSent }: Context,
): Promise<View> {
	const { daily, verdict, settle } = await dailyHost.share(person.id, edition, place.channelId);
	if (verdict === 'not-done' || !daily) throw new UserError('stale-button');
	if (verdict === 'already-shared' || !settle) {
		return noteView(ownWords.say('quiz.daily.shared-already'), { private: true });
	}
	onceSent(settle);
	const words = wordsIn(place.locale);
	const grid = dailyGridView(daily, { player: person.id, link: links.support }, catalog, words);
	if (!isPerfect(daily)) return grid;
	return withPicture(grid, daily, person.id, await shareHost.occasion([person.id], place.guildId), words);
}
