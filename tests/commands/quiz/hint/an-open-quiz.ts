import { expect } from 'vitest';
import { wordsIn } from '../../../../src/text/words.js';
import { clueLines } from '../../../../src/views/quiz/hint-text.js';
import { optionLabel } from '../../../../src/views/quiz/option-label.js';
import { ownCatalog } from '../../../support/a-bot.js';
import { aQuiz, SECONDS } from '../../../support/a-quiz.js';

/** Half of a question's time. */
export const HALF_MS = (SECONDS / 2) * 1_000;

/** A quiz whose first question is open, with its button for a hint. */
export async function anOpenQuiz(
	wish: Partial<Parameters<typeof aQuiz>[0]> = {},
	parts: Parameters<typeof aQuiz>[1] = {},
) {
	const quiz = await aQuiz({ questions: 1, ...wish }, parts);
	await quiz.open();
	const [question, hint] = [quiz.question(), quiz.hint()];
	return {
		...quiz,
		/** The first clues, as players read them. */
		clues: (count: number) => clueLines(count, question, ownCatalog, wordsIn('es')).join('\n'),
		most: question.clues.length,
		answerText: (index: number) => {
			const option = question.options[index] ?? expect.fail('no such option');
			return optionLabel(option, question, ownCatalog);
		},
		ask: (from: { readonly person: { readonly id: string }; readonly id?: string }) => quiz.bot.press(hint, from),
	};
}

/** The same, with a question that has clues. */
export const aRiddle = (parts?: Parameters<typeof aQuiz>[1]) => anOpenQuiz({ kind: 'guess-club' }, parts);
