import type { Catalog } from '../../catalog/catalog.js';
import { yearsOf } from '../../domain/season.js';
import { askedName } from '../../quiz/club-name.js';
import type { Option, Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { scoreText } from '../match-text.js';

/** A question's right answer in words, without markdown: `UTC`, `2012`, `3 títulos`. */
export function rightAnswer(question: Question, catalog: Catalog, words: Words): string {
	const right = question.options[question.answer];
	if (!right) throw new Error(`${question.id} has no right answer`);
	if (right.type !== 'number') return optionLabel(right, question, catalog);
	return question.kind === 'place'
		? words.say('league.place', { place: words.ordinal(right.number) })
		: words.say('quiz.titles', { count: right.number });
}

/** An option's label on a button; a club has its name in the season asked about. */
export function optionLabel(
	option: Option,
	question: Pick<Question, 'competition' | 'subject'>,
	catalog: Catalog,
): string {
	if (option.type === 'club') return askedName(question, option.club, catalog);
	if (option.type === 'department') return catalog.department(option.department).name;
	if (option.type === 'score') return scoreText(option.score);
	if (option.type === 'number') return `${option.number}`;
	return yearsOf(catalog.season(question.competition, option.year) ?? option);
}
