import type { Question } from '../../src/quiz/question.js';
import { askable, compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { ownCatalog as catalog } from '../support/a-bot.js';

/** Everything that can be asked, of every competition. */
export const every = catalog.competitions.flatMap(({ id }) => askable(catalog, id));

/** Every question that can be asked, dealt three times. */
export const dealt: readonly Question[] = [1, 2, 3].flatMap((seed) => {
	const random = seeded(seed);
	return every.map((each) => {
		const question = compose(each, catalog, random);
		if (!question) throw new Error(`${each.id} can be asked and was not dealt`);
		return question;
	});
});
