import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { guardAnswer } from '../../src/app/guard.js';
import { UserError } from '../../src/errors.js';
import type { DailyPress } from '../../src/quiz/daily.js';
import { Day } from '../../src/quiz/lima-day.js';
import { wordsIn } from '../../src/text/words.js';
import { noteView } from '../../src/views/note-view.js';
import { dailyAnswerView, dailyGridView, dailyOverView, dailyView } from '../../src/views/quiz/daily-view.js';
import type { View } from '../../src/views/view.js';
import { OptionIndex, QuestionIndex } from './custom-id-numbers.js';

/** Nothing is today's daily from anywhere; a day alone goes on with it. */
const Pressed = z.union([
	z.tuple([]),
	z.tuple([Day]),
	z.tuple([Day, z.literal('share')]),
	z.tuple([Day, QuestionIndex, OptionIndex]),
]);

/** `/quiz daily`: the day's five questions, alone; where one left off, or the result. */
export async function daily({ dailyHost, person, catalog, ownWords }: Context): Promise<View> {
	return dailyView(await dailyHost.play(person.id), dailyHost.nextAt, catalog, ownWords);
}

/** A press on a button of a daily. */
export async function pressDaily(args: readonly string[], context: Context): Promise<View> {
	const [date, what, option] = Pressed.parse(args);
	if (date !== undefined && date < context.dailyHost.today) return dailyOverView(context.ownWords);
	if (date === undefined || what === undefined) return daily(context);
	if (what === 'share') return share(date, context);
	return answer({ date, question: what, option: option ?? 0 }, context);
}

async function answer(press: DailyPress, context: Context): Promise<View> {
	const { dailyHost, person, catalog, ownWords } = context;
	const before = await dailyHost.current(person.id);
	const asked = before?.date === press.date ? before.questions[press.question] : undefined;
	if (asked) guardAnswer(context, asked);
	const { daily, verdict } = await dailyHost.answer(person.id, press);
	if (verdict === 'over') return dailyOverView(ownWords);
	if (verdict === 'not-asked' || !daily) throw new UserError('stale-button');
	const again = verdict === 'already-answered';
	return dailyAnswerView(daily, press.question, { nextAt: dailyHost.nextAt, again }, catalog, ownWords);
}

/** What everyone reads is in the language of the place, though the button is on a private message. */
async function share(date: Day, { dailyHost, person, place, ownWords, onceSent }: Context): Promise<View> {
	const { daily, verdict, settle } = await dailyHost.share(person.id, date, place.channelId);
	onceSent(settle);
	if (verdict === 'not-done' || !daily) throw new UserError('stale-button');
	if (verdict === 'already-shared') return noteView(ownWords.say('quiz.daily.shared-already'), { private: true });
	return dailyGridView(daily, person.id, wordsIn(place.locale));
}
