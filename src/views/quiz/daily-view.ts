import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { type Daily, isDone, marksOf } from '../../quiz/daily.js';
import { dailyNumber } from '../../quiz/daily-number.js';
import type { Day } from '../../quiz/lima-day.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { noteView } from '../note-view.js';
import type { View } from '../view.js';
import { answersEmbed, squaresOf } from './daily-answers.js';
import { type PrivateQuestion, privateAnswerView, privateQuestionView } from './private-question.js';

/** What a finished daily is shown with. */
export type Around = {
	/** When the next one comes, in milliseconds. */
	readonly nextAt: number;
	/** Where Copero is found, if that is told. */
	readonly link?: string | undefined;
	/** More lines, and buttons, for its player. */
	readonly lines?: readonly string[] | undefined;
	readonly buttons?: readonly APIButtonComponent[] | undefined;
};

/** A daily as it stands: the question that is due, or the result. */
export function dailyView(daily: Daily, around: Around, catalog: Catalog, words: Words): View {
	const due = questionAt(daily, daily.answers.length, words);
	if (due) return privateQuestionView(due, words.say('quiz.daily.how'), catalog, words);
	return {
		private: true,
		goes: 'over',
		content: resultLines(daily, around, words).join('\n'),
		embeds: [answersEmbed(daily, catalog, words)],
		components: [rowOf([shareButton(daily, words), ...(around.buttons ?? [])])],
	};
}

/** An answered question of a daily, with a button for the next one, or with the result after the last. */
export function dailyAnswerView(
	daily: Daily,
	index: number,
	{ again, ...around }: Around & { readonly again: boolean },
	catalog: Catalog,
	words: Words,
): View {
	const answered = questionAt(daily, index, words);
	const chosen = daily.answers[index];
	if (!answered || chosen === undefined) return dailyView(daily, around, catalog, words);
	const next = button(customId('quiz', ['daily', daily.date]), words.say('quiz.next'), ButtonStyle.Primary);
	const more = isDone(daily)
		? {
				again,
				lines: resultLines(daily, around, words),
				embeds: [answersEmbed(daily, catalog, words)],
				buttons: [shareButton(daily, words), ...(around.buttons ?? [])],
			}
		: { again, buttons: [next] };
	return privateAnswerView(answered, chosen, more, catalog, words);
}

/** A finished daily for everyone to see, without giving any answer away. */
export function dailyGridView(daily: Daily, player: string, link: string | undefined, words: Words): View {
	// Between angle brackets Discord shows no preview of an address.
	const where = link === undefined ? [] : [`<${link}>`];
	const lines = [words.say('quiz.daily.played', { player }), gridOf(daily, words), ...where];
	return { ...noteView(lines.join('\n')), goes: 'below', components: [rowOf([playButton(words)])] };
}

/** What a press on an earlier day's message is told. */
export function dailyOverView(words: Words): View {
	return {
		...noteView(words.say('quiz.daily.over'), { private: true }),
		components: [rowOf([playButton(words)])],
	};
}

/** A finished daily in two lines, as phones have room: `Copero · La diaria N.º 182 · 4/5`, and below it `🟩🟩🟥🟩🟩 🔥 3`. */
export function gridOf(daily: Pick<Daily, 'date' | 'questions' | 'answers' | 'streak'>, words: Words): string {
	const right = marksOf(daily).filter(Boolean).length;
	const values = { number: dailyNumber(daily.date), right, total: daily.questions.length, streak: daily.streak };
	return words.say('quiz.daily.grid', { ...values, squares: squaresOf(daily) });
}

/** How a finished daily went. */
function resultLines(daily: Daily, { nextAt, link, lines = [] }: Around, words: Words): readonly string[] {
	const right = marksOf(daily).filter(Boolean).length;
	const total = daily.questions.length;
	return [
		`## ${words.say(right === total ? 'quiz.daily.all-right' : 'quiz.daily.result', { right, total })}`,
		streakText(daily, words),
		['```', gridOf(daily, words), ...(link === undefined ? [] : [link]), '```'].join('\n'),
		`-# ${words.say('quiz.daily.next', { at: Math.floor(nextAt / 1_000) })}`,
		...lines,
	];
}

function questionAt(daily: Daily, index: number, words: Words): PrivateQuestion | undefined {
	const question = daily.questions[index];
	if (!question) return undefined;
	const day = { day: dailyNumber(daily.date), date: words.date(daily.date) };
	return {
		question,
		heading: words.say('quiz.daily.question', { ...day, number: index + 1, total: daily.questions.length }),
		optionId: (option) => customId('quiz', ['daily', daily.date, index, option]),
	};
}

function streakText({ streak, bestStreak }: Daily, words: Words): string {
	return words.say('quiz.daily.streak', { count: streak, best: bestStreak });
}

function shareButton({ date }: { readonly date: Day }, words: Words) {
	return button(customId('quiz', ['daily', date, 'share']), words.say('quiz.daily.share'), ButtonStyle.Primary);
}

function playButton(words: Words) {
	return button(customId('quiz', ['daily']), words.say('quiz.daily.play'), ButtonStyle.Primary);
}
