import type { Club } from '../../domain/club.js';
import { cluesOf, sharesClue } from '../clue.js';
import { namedApart } from '../distractors.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';

/** Fewer clues than this are no riddle. */
const LEAST_CLUES = 3;

/** Which club is it? Its clues come one by one; together they are true of no other option. */
export const guessClub: QuestionKindSpec = {
	hardness: 0.4,
	subjects: (catalog, competition) =>
		catalog.clubs
			.filter(({ id }) => catalog.historyOf(id).some(({ season }) => season.competition === competition))
			.filter((club) => cluesOf(club, competition, catalog).length >= LEAST_CLUES)
			.map(({ id }) => ({ club: id })),
	deal({ club: id }, competition, catalog, random) {
		if (id === undefined) return undefined;
		const club = catalog.club(id);
		const clues = cluesOf(club, competition, catalog);
		if (clues.length < LEAST_CLUES) return undefined;
		const others = catalog.clubs.filter(
			(other) =>
				catalog.historyOf(other.id).some(({ season }) => season.competition === competition) &&
				clues.some((clue) => !sharesClue(clue, club, other, competition, catalog)),
		);
		const near = (other: Club) => (other.department === club.department ? 2 : 0) + (other.founded ? 1 : 0);
		const nearest = shuffle(others, random)
			.toSorted((a, b) => near(b) - near(a))
			.map((other) => other.id);
		const wrong = namedApart(nearest, id, catalog);
		return {
			right: { type: 'club', club: id },
			wrong: wrong.map((other) => ({ type: 'club', club: other })),
			clues: [...clues],
		};
	},
};
