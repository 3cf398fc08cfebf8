import type { Catalog } from '../catalog/catalog.js';
import type { Option, Question } from '../quiz/question.js';

/** An option as a button shows it: a club by its name of the season that is asked about, or a year. */
export function optionLabel(
	option: Option,
	question: Pick<Question, 'year'>,
	catalog: Pick<Catalog, 'clubLabel'>,
): string {
	return option.type === 'club' ? catalog.clubLabel(option.club, question.year) : `${option.year}`;
}
