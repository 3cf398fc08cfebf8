import type { Question } from '../../../../src/quiz/question.js';
import { optionLabel } from '../../../../src/views/quiz/option-label.js';
import { type aBot, ownCatalog } from '../../../support/a-bot.js';
import { aQuiz } from '../../../support/a-quiz.js';

/** A quiz that reads the chat, with its first question open. */
export async function aChatQuiz(questions = 1, parts: Parameters<typeof aBot>[0] = {}) {
	const quiz = await aQuiz({ questions, kind: 'champion', answers: 'typed' }, { readsChat: true, ...parts });
	await quiz.open();
	return { ...quiz, rightText: label(quiz.question(), 0), wrongText: label(quiz.question(), 1) };
}

/** An option as it is shown; offset 0 is the right one. */
export function label(question: Question, offset: number): string {
	const option = question.options[(question.answer + offset) % question.options.length];
	if (!option) throw new Error('The question has no options');
	return optionLabel(option, question, ownCatalog);
}
