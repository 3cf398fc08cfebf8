import type { Catalog } from '../../catalog/catalog.js';
import type { Option, Question } from '../../quiz/question.js';
import { scoreText } from '../match-text.js';

/** An option as a button shows it; a club by its name in the season that is asked about. */
export function optionLabel(
	option: Option,
	{ subject }: Pick<Question, 'subject'>,
	catalog: Pick<Catalog, 'clubLabel' | 'department'>,
): string {
	if (option.type === 'club') return catalog.clubLabel(option.club, subject.year);
	if (option.type === 'department') return catalog.department(option.department).name;
	if (option.type === 'score') return scoreText(option.score);
	return `${option.type === 'year' ? option.year : option.number}`;
}
