import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import type { ClueKind } from './clue.js';
import type { Option, Subject } from './question.js';
import type { Random } from './random.js';

/** The right answer of a question, always the same, and the wrong ones to choose from. */
export type Matter = {
	readonly right: Option;
	/** The most plausible first. It may hold what turns out not to be surely wrong, and the same twice. */
	readonly wrong: readonly Option[];
	/** The clues that tell the right club from three others, one by one; undefined where they make no riddle. */
	readonly riddle?: (others: readonly ClubId[]) => readonly ClueKind[] | undefined;
};

/** A kind of question. Nothing that is not sure is ever a subject, a right answer, or told apart by a doubtful fact. */
export type QuestionKindSpec = {
	/** Everything it can ask of a competition, in a fixed order. */
	subjects(catalog: Catalog, competition: CompetitionId): readonly Subject[];
	/** The matter of one of its subjects; undefined where too little is sure. */
	deal(subject: Subject, competition: CompetitionId, catalog: Catalog, random: Random): Matter | undefined;
	/** How hard it is to know, from 0 (every fan) to 1, apart from how famous and recent its subject is. */
	readonly hardness: number;
};

/** Clubs as options. */
export function clubOptions(clubs: readonly ClubId[]): readonly Option[] {
	return clubs.map((club) => ({ type: 'club', club }));
}
