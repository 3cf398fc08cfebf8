import type { Club } from '../../domain/club.js';
import { cluesOf, sharesClue } from '../clue.js';
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
		const labels = new Set([catalog.clubLabel(id)]);
		const others = catalog.clubs.filter(
			(other) =>
				catalog.historyOf(other.id).some(({ season }) => season.competition === competition) &&
				clues.some((clue) => !sharesClue(clue, club, other, competition, catalog)),
		);
		const near = (other: Club) => (other.department === club.department ? 2 : 0) + (other.founded ? 1 : 0);
		const wrong = shuffle(others, random)
			.toSorted((a, b) => near(b) - near(a))
			.filter((other) => {
				const label = catalog.clubLabel(other.id);
				if (other.id === id || labels.has(label)) return false;
				labels.add(label);
				return true;
			});
		return {
			right: { type: 'club', club: id },
			wrong: wrong.map((other) => ({ type: 'club', club: other.id })),
			clues: [...clues],
		};
	},
};
