import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { guardAnswers } from '../../src/app/guard.js';
import { requireMode } from '../../src/app/mode.js';
import { UserError } from '../../src/errors.js';
import { isDone } from '../../src/quiz/daily.js';
import { dailyDayMeant } from '../../src/quiz/daily-day.js';
import { dailyNumber, dayOfDaily } from '../../src/quiz/daily-number.js';
import { dayOfEdition, EditionId, editionId } from '../../src/quiz/edition.js';
import type { Day } from '../../src/quiz/lima-day.js';
import { OPTIONS } from '../../src/quiz/question.js';
import { DAILY_QUESTIONS } from '../../src/quiz/stored-daily.js';
import type { Choice } from '../../src/views/choices.js';
import { practiceAnswerView, practiceView } from '../../src/views/daily/practice-view.js';
import { Limit } from '../../src/views/limits.js';
import type { View } from '../../src/views/view.js';

/** The options chosen so far, one digit each. */
const Answers = z
	.string()
	.regex(new RegExp(`^[0-${OPTIONS - 1}]{0,${DAILY_QUESTIONS}}$`))
	.transform((digits) => [...digits].map(Number));
const Pressed = z.tuple([EditionId, z.enum(['go', 'answer']), Answers]);

/** A past day's questions in this server, for practice. Nothing is stored: the buttons carry the answers so far. */
export async function practice(date: Day, context: Context, answers: readonly number[] = []): Promise<View> {
	const { catalog, ownWords } = context;
	const edition = await editionOf(date, context);
	const { questions } = edition;
	if (isDone({ questions, answers })) guardAnswers(context, questions);
	return practiceView({ ...edition, answers }, catalog, ownWords);
}

/** A press on a button of a practice. */
export async function pressPractice(args: readonly string[], context: Context): Promise<View> {
	const [pressed, press, answers] = Pressed.parse(args);
	const date = dayOfEdition(pressed);
	requireMode('daily', context);
	const { catalog, dailyHost, ownWords } = context;
	const meant = dailyDayMeant(date, dailyHost.today);
	if (!('day' in meant) || date === dailyHost.today) throw new UserError('stale-button');
	const edition = await editionOf(date, context);
	const { questions } = edition;
	// A button from another server, or from before this server chose other competitions.
	if (editionId(edition) !== pressed || answers.length > questions.length) throw new UserError('stale-button');
	if (press === 'go') return practice(date, context, answers);
	const asked = questions[answers.length - 1];
	if (!asked) throw new UserError('stale-button');
	// The last answer reveals all of them.
	guardAnswers(context, isDone({ questions, answers }) ? questions : [asked]);
	return practiceAnswerView({ ...edition, answers }, catalog, ownWords);
}

/** The days before today, newest first; from the typed day on, if there is one. */
export function suggestDays(typed: string, { dailyHost, ownWords }: Context): readonly Choice[] {
	const { today } = dailyHost;
	const meant = dailyDayMeant(typed, today);
	const newest = dailyNumber(today) - 1;
	const first = 'day' in meant ? Math.min(newest, dailyNumber(meant.day)) : newest;
	return Array.from({ length: Math.max(0, Math.min(first, Limit.choices)) }, (_, index) => {
		const date = dayOfDaily(first - index);
		return { name: ownWords.say('daily.day', { number: first - index, date: ownWords.date(date) }), value: date };
	});
}

async function editionOf(date: Day, { dailyHost, place }: Context) {
	const edition = dailyHost.editionOf(date, place.guildId);
	const questions = await dailyHost.questionsOf(edition);
	if (questions.length === 0) throw new UserError('daily-no-questions');
	return { ...edition, questions };
}
