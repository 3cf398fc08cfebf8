import type { Catalog } from '../catalog/catalog.js';
import type { CompetitionId } from '../domain/competition.js';
import type { ClueKind } from './clue.js';
import type { Option, Subject } from './question.js';
import type { Random } from './random.js';

/** The right answer of a question and the wrong ones to choose from, the most plausible first. */
export type Matter = {
	readonly right: Option;
	readonly wrong: readonly Option[];
	readonly clues?: readonly ClueKind[];
};

/** A kind of question. Nothing that is not sure is ever a subject, a right answer, or told apart by a doubtful fact. */
export type QuestionKindSpec = {
	/** Everything it can ask of a competition, in a fixed order. */
	subjects(catalog: Catalog, competition: CompetitionId): readonly Subject[];
	/** The matter of one of its subjects; undefined where too little is sure. */
	deal(subject: Subject, competition: CompetitionId, catalog: Catalog, random: Random): Matter | undefined;
	/** How hard it is to know, from 0 (every fan) to 1, beside how famous and recent its subject is. */
	readonly hardness: number;
};
