import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { isDone, marksOf } from '../../quiz/daily.js';
import { type Edition, editionId } from '../../quiz/edition.js';
import type { Daily } from '../../quiz/stored-daily.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { editionNumber } from '../edition-number.js';
import { noteView } from '../note-view.js';
import { shareButton } from '../share-button.js';
import type { View } from '../view.js';
import { answersEmbed, squaresOf } from './daily-answers.js';
import { lastAnswerView, type PrivateQuestion, privateAnswerView, privateQuestionView } from './private-question.js';

/** What is shown around a finished daily. */
export type Around = {
	/** When the next one comes, in milliseconds. */
	readonly nextAt: number;
	/** An address that leads to Copero, if there is one. */
	readonly link?: string | undefined;
	/** Whether the result can be shown to everyone. */
	readonly canBeShared: boolean;
	/** More lines, and buttons, for its player. */
	readonly lines?: readonly string[] | undefined;
	readonly buttons?: readonly APIButtonComponent[] | undefined;
};

/** A daily as it stands: the current question, or the result. */
export function dailyView(daily: Daily, around: Around, catalog: Catalog, words: Words): View {
	const due = questionAt(daily, daily.answers.length, catalog, words);
	if (due) return privateQuestionView(due, words.say('quiz.daily.how'), catalog, words);
	const buttons = resultButtons(daily, around, words);
	return {
		private: true,
		goes: 'over',
		content: resultLines(daily, around, catalog, words).join('\n'),
		embeds: [answersEmbed(daily, catalog, words)],
		components: buttons.length > 0 ? [rowOf(buttons)] : [],
	};
}

/** An answered question of a daily, with a button for the next one; after the last one, the result. */
export function dailyAnswerView(
	daily: Daily,
	index: number,
	{ again, ...around }: Around & { readonly again: boolean },
	catalog: Catalog,
	words: Words,
): View {
	const answered = questionAt(daily, index, catalog, words);
	const chosen = daily.answers[index];
	if (!answered || chosen === undefined) return dailyView(daily, around, catalog, words);
	if (isDone(daily)) {
		const result = {
			again,
			lines: resultLines(daily, around, catalog, words),
			embeds: [answersEmbed(daily, catalog, words)],
			buttons: resultButtons(daily, around, words),
		};
		return lastAnswerView(answered, chosen, result, catalog, words);
	}
	const next = button(customId('quiz', ['daily', editionId(daily)]), words.say('quiz.next'), ButtonStyle.Primary);
	return privateAnswerView(answered, chosen, { again, buttons: [next] }, catalog, words);
}

/** A finished daily for everyone to see; it gives no answer away. */
export function dailyGridView(
	daily: Daily,
	{ player, link }: { readonly player: string; readonly link?: string | undefined },
	catalog: Catalog,
	words: Words,
): View {
	const lines = [words.say('quiz.daily.played', { player }), ...gridLines(daily, link, catalog, words)];
	return { ...noteView(lines.join('\n')), goes: 'below', components: [rowOf([playButton(words)])] };
}

/** The answer to a press on an earlier day's message. */
export function dailyOverView(words: Words): View {
	return {
		...noteView(words.say('quiz.daily.over'), { private: true }),
		components: [rowOf([playButton(words)])],
	};
}

/** A finished daily: `Copero · La diaria N.º 182 · 4/5`, below it `🟩🟩🟥🟩🟩 🔥 3`, and the address of Copero. */
function gridLines(
	daily: Pick<Daily, 'date' | 'of' | 'questions' | 'answers' | 'streak'>,
	link: string | undefined,
	catalog: Catalog,
	words: Words,
): readonly string[] {
	const right = marksOf(daily).filter(Boolean).length;
	const values = { number: editionNumber(daily, catalog, words), right, total: daily.questions.length };
	return [
		words.say('quiz.daily.grid', values),
		words.say('quiz.daily.squares', { squares: squaresOf(daily), streak: words.number(daily.streak) }),
		// Angle brackets keep Discord from showing a preview of the address.
		...(link === undefined ? [] : [`<${link}>`]),
	];
}

/** How a finished daily went. */
function resultLines(
	daily: Daily,
	{ nextAt, link, lines = [] }: Around,
	catalog: Catalog,
	words: Words,
): readonly string[] {
	const right = marksOf(daily).filter(Boolean).length;
	const total = daily.questions.length;
	return [
		`## ${words.say(right === total ? 'quiz.daily.all-right' : 'quiz.daily.result', { right, total })}`,
		streakText(daily, words),
		...gridLines(daily, link, catalog, words).map((line) => `> ${line}`),
		`-# ${words.say('quiz.daily.next', { at: Math.floor(nextAt / 1_000) })}`,
		...lines,
	];
}

function questionAt(daily: Daily, index: number, catalog: Catalog, words: Words): PrivateQuestion | undefined {
	const question = daily.questions[index];
	if (!question) return undefined;
	const day = { day: editionNumber(daily, catalog, words), date: words.date(daily.date) };
	return {
		question,
		heading: words.say('quiz.daily.question', { ...day, number: index + 1, total: daily.questions.length }),
		optionId: (option) => customId('quiz', ['daily', editionId(daily), index, option]),
	};
}

function streakText({ streak, bestStreak }: Daily, words: Words): string {
	return words.say('quiz.daily.streak', { count: streak, best: words.number(bestStreak) });
}

function resultButtons(
	daily: Edition,
	{ canBeShared, buttons = [] }: Around,
	words: Words,
): readonly APIButtonComponent[] {
	return canBeShared ? [shareButton(['daily', editionId(daily), 'share'], words), ...buttons] : buttons;
}

function playButton(words: Words) {
	return button(customId('quiz', ['daily']), words.say('quiz.daily.play'), ButtonStyle.Primary);
}
