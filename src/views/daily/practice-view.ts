import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { type Answered, isDone, marksOf } from '../../quiz/daily.js';
import { editionId } from '../../quiz/edition.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { editionNumber } from '../edition-number.js';
import { answersEmbed, squaresOf } from '../quiz/daily-answers.js';
import { lastAnswerView, privateAnswerView, privateQuestionView } from '../quiz/private-question.js';
import type { View } from '../view.js';

/** A past day's questions, played again without points: the current question, or the result. */
export function practiceView(practice: Answered, catalog: Catalog, words: Words): View {
	const due = questionAt(practice, practice.answers.length, catalog, words);
	if (due) return privateQuestionView(due, words.say('daily.practice.how'), catalog, words);
	return {
		private: true,
		goes: 'over',
		content: resultLines(practice, catalog, words).join('\n'),
		embeds: [answersEmbed(practice, catalog, words)],
		components: [rowOf([playButton(words)])],
	};
}

/** The last answered question with a button for the next one; at the end, the result. */
export function practiceAnswerView(practice: Answered, catalog: Catalog, words: Words): View {
	const last = practice.answers.length - 1;
	const answered = questionAt(practice, last, catalog, words);
	const chosen = practice.answers[last];
	if (!answered || chosen === undefined) return practiceView(practice, catalog, words);
	if (isDone(practice)) {
		const embeds = [answersEmbed(practice, catalog, words)];
		const result = { again: false, lines: resultLines(practice, catalog, words), embeds, buttons: [playButton(words)] };
		return lastAnswerView(answered, chosen, result, catalog, words);
	}
	const next = button(practiceId(practice, practice.answers), words.say('quiz.next'), ButtonStyle.Primary);
	return privateAnswerView(answered, chosen, { again: false, buttons: [next] }, catalog, words);
}

function resultLines(practice: Answered, catalog: Catalog, words: Words): readonly string[] {
	const { questions, answers } = practice;
	const right = marksOf({ questions, answers }).filter(Boolean).length;
	return [
		`## ${words.say('quiz.daily.result', { right, total: questions.length })}`,
		squaresOf({ questions, answers }),
		`-# ${words.say('daily.practice.done', { number: editionNumber(practice, catalog, words) })}`,
	];
}

function questionAt(practice: Answered, index: number, catalog: Catalog, words: Words) {
	const question = practice.questions[index];
	if (!question) return undefined;
	const { date, questions, answers } = practice;
	const day = { day: editionNumber(practice, catalog, words), date: words.date(date) };
	const values = { ...day, number: index + 1, total: questions.length };
	return {
		question,
		heading: words.say('daily.practice.question', values),
		optionId: (option: number) => practiceId(practice, [...answers.slice(0, index), option], 'answer'),
	};
}

/** Each option is one digit, so all answers fit into one argument of the custom id. */
function practiceId(practice: Answered, answers: readonly number[], press: 'go' | 'answer' = 'go'): string {
	return customId('quiz', ['practice', editionId(practice), press, answers.join('')]);
}

function playButton(words: Words) {
	return button(customId('quiz', ['daily']), words.say('quiz.daily.play'), ButtonStyle.Primary);
}
