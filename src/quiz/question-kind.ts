import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import type { ClueKind } from './clue.js';
import type { Option, Subject } from './question.js';
import type { Random } from './random.js';

/** The right answer of a question, always the same, and wrong ones to choose from. */
export type Matter = {
	readonly right: Option;
	/** The most plausible first. May contain duplicates, and options that are not certainly wrong. */
	readonly wrong: readonly Option[];
	/** The clues that single out the right club among three others, one by one; undefined if they make no riddle. */
	readonly riddle?: (others: readonly ClubId[]) => readonly ClueKind[] | undefined;
};

/** A kind of question. Only sure facts are subjects or right answers, or distinguish these from wrong options. */
export type QuestionKindSpec = {
	/** Everything it can ask of a competition, in a fixed order. */
	subjects(catalog: Catalog, competition: CompetitionId): readonly Subject[];
	/** The matter of one of its subjects; undefined if too little is sure. */
	deal(subject: Subject, competition: CompetitionId, catalog: Catalog, random: Random): Matter | undefined;
	/**
	 * How hard the kind is, from 0 (every fan knows) to 1 or more, regardless of how famous and recent the subject is.
	 */
	readonly hardness: number;
};

/** Clubs as options. */
export function clubOptions(clubs: readonly ClubId[]): readonly Option[] {
	return clubs.map((club) => ({ type: 'club', club }));
}
