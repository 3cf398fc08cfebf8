import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Review } from '../../quiz/review.js';
import type { Words } from '../../text/words.js';
import { button } from '../buttons.js';
import { customId } from '../custom-id.js';
import { noteView } from '../note-view.js';
import type { View } from '../view.js';
import { type PrivateQuestion, privateAnswerView, privateQuestionView } from './private-question.js';

/** The question asked again, or that none is left. */
export function reviewView(review: Review, catalog: Catalog, words: Words): View {
	const asked = askedOf(review, words);
	if (asked)
		return privateQuestionView(asked, words.say('quiz.review.how', { count: review.missed.length }), catalog, words);
	const lines = [`## ${words.say('quiz.review.nothing')}`, words.say('quiz.review.nothing-how')];
	return { ...noteView(lines.join('\n'), { private: true }), goes: 'over' };
}

/** The same question once it is answered, with a button for the next one. */
export function reviewAnswerView(
	review: Review,
	{ again }: { readonly again: boolean },
	catalog: Catalog,
	words: Words,
): View {
	const asked = askedOf(review, words);
	const chosen = review.asked?.option;
	if (!asked || chosen === undefined) return reviewView(review, catalog, words);
	const left = review.missed.length;
	const next = button(customId('quiz', ['review']), words.say('quiz.next'), ButtonStyle.Primary);
	const more =
		left > 0
			? { again, lines: [`-# ${words.say('quiz.review.left', { count: left })}`], buttons: [next] }
			: { again, lines: [words.say('quiz.review.done')], buttons: [] };
	return privateAnswerView(asked, chosen, more, catalog, words);
}

function askedOf({ asked, number }: Review, words: Words): PrivateQuestion | undefined {
	if (!asked) return undefined;
	return {
		question: asked.question,
		heading: words.say('quiz.review'),
		optionId: (option) => customId('quiz', ['review', number, option]),
	};
}
