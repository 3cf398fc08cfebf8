import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import type { Embed, View } from '../view.js';
import { questionTipButton } from './asked-about.js';
import { clueLines } from './hint-text.js';
import { optionLabel } from './option-label.js';
import { contextLine } from './question-context.js';
import { answerHeading, promptHeading } from './question-heading.js';

/** A question asked of one person alone, without a clock. */
export type PrivateQuestion = {
	readonly question: Question;
	/** What the question is part of, shown above it. */
	readonly heading: string;
	/** The custom id of an option's button; it must not tell the right one. */
	readonly optionId: (index: number) => string;
};

/** The question with a button for each option, and all its clues at once. */
export function privateQuestionView(
	{ question, heading, optionId }: PrivateQuestion,
	note: string,
	catalog: Catalog,
	words: Words,
): View {
	const clues = clueLines(question.clues.length, question, catalog, words);
	const buttons = question.options.map((option, index) =>
		button(optionId(index), optionLabel(option, question, catalog), ButtonStyle.Secondary),
	);
	const lines = [`-# ${heading}`, promptHeading(question, catalog, words), ...clues, `-# ${note}`];
	return {
		private: true,
		goes: 'over',
		content: clip(lines.join('\n'), Limit.content),
		embeds: [],
		components: [rowOf(buttons)],
	};
}

/**
 * The same question once it is answered: first the right answer, then whether the given one was right, and a line of
 * context.
 */
export function privateAnswerView(
	{ question, heading, optionId }: PrivateQuestion,
	chosen: number,
	more: {
		/** Whether it had already been answered. */
		readonly again: boolean;
		readonly lines?: readonly string[] | undefined;
		readonly buttons: readonly APIButtonComponent[];
	},
	catalog: Catalog,
	words: Words,
): View {
	const style = (index: number) =>
		index === question.answer ? ButtonStyle.Success : index === chosen ? ButtonStyle.Danger : ButtonStyle.Secondary;
	const options = question.options.map((option, index) =>
		button(optionId(index), optionLabel(option, question, catalog), style(index), true),
	);
	const content = [
		...answerHeading(question, catalog, words),
		...verdictLines(question, chosen, more.again, catalog, words),
		`-# ${heading}`,
		...(more.lines ?? []),
	];
	return {
		private: true,
		goes: 'over',
		content: clip(content.join('\n'), Limit.content),
		embeds: [],
		components: [rowOf(options), rowOf([...more.buttons, questionTipButton(question, catalog, words)])],
	};
}

/** The last of several questions once it is answered: whether that answer was right, then how all of them went. */
export function lastAnswerView(
	{ question }: Pick<PrivateQuestion, 'question'>,
	chosen: number,
	result: {
		/** Whether it had already been answered. */
		readonly again: boolean;
		readonly lines: readonly string[];
		readonly embeds: readonly Embed[];
		readonly buttons: readonly APIButtonComponent[];
	},
	catalog: Catalog,
	words: Words,
): View {
	const content = [...verdictLines(question, chosen, result.again, catalog, words), ...result.lines];
	return {
		private: true,
		goes: 'over',
		content: clip(content.join('\n'), Limit.content),
		embeds: result.embeds,
		components: [rowOf([...result.buttons, questionTipButton(question, catalog, words)])],
	};
}

/** Whether an answer was right, and a line of context. */
function verdictLines(
	question: Question,
	chosen: number,
	again: boolean,
	catalog: Catalog,
	words: Words,
): readonly string[] {
	const context = contextLine(question, catalog, words);
	return [
		...(again ? [words.say('quiz.already-answered')] : []),
		chosen === question.answer
			? words.say('quiz.alone.right')
			: words.say('quiz.alone.wrong', { chosen: answerText(question, chosen, catalog) }),
		...(context === undefined ? [] : [context]),
	];
}

/** One of a question's options, for running text. */
export function answerText(question: Question, index: number, catalog: Catalog): string {
	const option = question.options[index];
	return option ? escaped(clip(optionLabel(option, question, catalog), Limit.buttonLabel)) : '';
}
