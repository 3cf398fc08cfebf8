import type { ClubId } from '../../domain/club.js';
import type { Season } from '../../domain/season.js';
import { contemporaries } from '../contemporaries.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { type SureScorer, sureTopScorers } from '../sure.js';

/** For which club did this season’s top scorer play? Not asked where there were several. */
export const topScorer: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) =>
		catalog
			.seasonsOf(competition)
			.filter((season) => onlyScorer(season) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const right = season && onlyScorer(season)?.club;
		if (!season || right === undefined) return undefined;
		return { right: { type: 'club', club: right }, wrong: clubOptions(contemporaries(season, catalog, random)) };
	},
};

/** A season's only top scorer, if he, his goals and his club are sure. */
export function onlyScorer(season: Pick<Season, 'topScorers'>): (SureScorer & { readonly club: ClubId }) | undefined {
	const [only, ...others] = sureTopScorers(season);
	return only?.club !== undefined && others.length === 0 ? { ...only, club: only.club } : undefined;
}
