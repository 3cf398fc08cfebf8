import type { Catalog } from '../../catalog/catalog.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import { rightAnswer } from './option-label.js';
import { promptOf } from './question-prompt.js';

/** An open question in large type. */
export function promptHeading(question: Question, catalog: Catalog, words: Words): string {
	return `## ${promptText(question, catalog, words)}`;
}

/** A closed question: the right answer in large type, and the question below in small type. */
export function answerHeading(question: Question, catalog: Catalog, words: Words): readonly string[] {
	const right = escaped(clip(rightAnswer(question, catalog, words), Limit.embedTitle));
	return [`## ${right}`, `-# ${promptText(question, catalog, words)}`];
}

function promptText(question: Question, catalog: Catalog, words: Words): string {
	return escaped(clip(promptOf(question, catalog, words), Limit.embedTitle));
}
