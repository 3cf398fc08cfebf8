import { CompetitionId } from '../../src/domain/competition.js';
import type { Question, QuestionKind } from '../../src/quiz/question.js';
import { type Askable, askable, compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { ownCatalog as catalog } from '../support/a-bot.js';

/** Everything that can be asked about the Copa Perú. */
export const all = askable(catalog, CompetitionId.parse('copa-peru'));

/** The question with this id, with its options. */
export function dealt(id: string): Question {
	const found = all.find((each) => each.id === id);
	if (!found) throw new Error(`${id} cannot be asked`);
	return deal(found);
}

/** A question about one club, even of a kind that has too few questions to be asked. */
export function dealtAbout(kind: QuestionKind, club: string): Question {
	const competition = CompetitionId.parse('copa-peru');
	const subject = { club: catalog.clubWithId(club)?.id };
	return deal({ id: `${kind}:${competition}:${club}`, kind, competition, subject });
}

function deal(asked: Pick<Askable, 'id' | 'kind' | 'competition' | 'subject'>): Question {
	const question = compose(asked, catalog, seeded(1));
	if (!question) throw new Error(`${asked.id} cannot be dealt`);
	return question;
}
