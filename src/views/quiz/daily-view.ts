import { EmbedBuilder, escapeMarkdown } from '@discordjs/builders';
import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { type Daily, isDone, marksOf } from '../../quiz/daily.js';
import type { Day } from '../../quiz/lima-day.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { clip, Limit } from '../limits.js';
import { noteView } from '../note-view.js';
import { Colour, type Embed, type View } from '../view.js';
import { answerText, type PrivateQuestion, privateAnswerView, privateQuestionView } from './private-question.js';
import { promptOf } from './question-prompt.js';

/** A daily as it stands: the question that is due, or the result. `nextAt` is when the next one comes, in milliseconds. */
export function dailyView(daily: Daily, nextAt: number, catalog: Catalog, words: Words): View {
	const due = questionAt(daily, daily.answers.length, words);
	if (due) return privateQuestionView(due, words.say('quiz.daily.how'), catalog, words);
	return {
		private: true,
		goes: 'over',
		content: resultLines(daily, nextAt, words).join('\n'),
		embeds: [answersEmbed(daily, catalog, words)],
		components: [rowOf([shareButton(daily, words)])],
	};
}

/** An answered question of a daily, with a button for the next one, or with the result after the last. */
export function dailyAnswerView(
	daily: Daily,
	index: number,
	{ nextAt, again }: { readonly nextAt: number; readonly again: boolean },
	catalog: Catalog,
	words: Words,
): View {
	const answered = questionAt(daily, index, words);
	const chosen = daily.answers[index];
	if (!answered || chosen === undefined) return dailyView(daily, nextAt, catalog, words);
	const next = button(customId('quiz', ['daily', daily.date]), words.say('quiz.next'), ButtonStyle.Primary);
	const more = isDone(daily)
		? {
				again,
				lines: resultLines(daily, nextAt, words),
				embeds: [answersEmbed(daily, catalog, words)],
				buttons: [shareButton(daily, words)],
			}
		: { again, buttons: [next] };
	return privateAnswerView(answered, chosen, more, catalog, words);
}

/** A finished daily for everyone to see, without giving any answer away. */
export function dailyGridView(daily: Daily, player: string, words: Words): View {
	const lines = [words.say('quiz.daily.played', { player }), gridOf(daily), streakText(daily, words)];
	return { ...noteView(lines.join('\n')), goes: 'below', components: [rowOf([playButton(words)])] };
}

/** What a press on an earlier day's message is told. */
export function dailyOverView(words: Words): View {
	return {
		...noteView(words.say('quiz.daily.over'), { private: true }),
		components: [rowOf([playButton(words)])],
	};
}

/** A finished daily in one line, the same in every language: `Copero 2026-07-01 · 4/5 🟩🟩🟥🟩🟩`. */
export function gridOf(daily: Pick<Daily, 'date' | 'questions' | 'answers'>): string {
	const marks = marksOf(daily);
	const right = marks.filter(Boolean).length;
	return `Copero ${daily.date} · ${right}/${daily.questions.length} ${marks.map(square).join('')}`;
}

/** How a finished daily went. */
function resultLines(daily: Daily, nextAt: number, words: Words): readonly string[] {
	const right = marksOf(daily).filter(Boolean).length;
	const total = daily.questions.length;
	return [
		`## ${words.say(right === total ? 'quiz.daily.all-right' : 'quiz.daily.result', { right, total })}`,
		streakText(daily, words),
		`\`\`\`\n${gridOf(daily)}\n\`\`\``,
		`-# ${words.say('quiz.daily.next', { at: Math.floor(nextAt / 1_000) })}`,
	];
}

/** What was asked, and what was right. */
function answersEmbed(daily: Daily, catalog: Catalog, words: Words): Embed {
	const marks = marksOf(daily);
	const answers = daily.questions.map((question, index) => {
		const prompt = escapeMarkdown(clip(promptOf(question, catalog, words), Limit.embedTitle));
		return `${square(marks[index] ?? false)} ${prompt} **${answerText(question, question.answer, catalog)}**`;
	});
	return new EmbedBuilder()
		.setColor(Colour.gold)
		.setAuthor({ name: words.say('quiz.daily', { date: words.date(daily.date) }) })
		.setDescription(answers.join('\n'))
		.toJSON();
}

function questionAt(daily: Daily, index: number, words: Words): PrivateQuestion | undefined {
	const question = daily.questions[index];
	if (!question) return undefined;
	const date = words.date(daily.date);
	return {
		question,
		heading: words.say('quiz.daily.question', { date, number: index + 1, total: daily.questions.length }),
		optionId: (option) => customId('quiz', ['daily', daily.date, index, option]),
	};
}

function square(right: boolean): string {
	return right ? '🟩' : '🟥';
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
