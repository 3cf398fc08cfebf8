import { CompetitionId } from '../../src/domain/competition.js';
import type { Question } from '../../src/quiz/question.js';
import { askable, compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { ownCatalog as catalog } from '../support/a-bot.js';

/** Everything that can be asked about the Copa Perú. */
export const all = askable(catalog, CompetitionId.parse('copa-peru'));

/** The question of an id, with its options. */
export function dealt(id: string): Question {
	const found = all.find((each) => each.id === id);
	const question = found && compose(found, catalog, seeded(1));
	if (!question) throw new Error(`${id} cannot be asked`);
	return question;
}
