import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import type { Season } from '../../domain/season.js';
import { contemporaries } from '../contemporaries.js';
import { fameOf } from '../fame.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { sureRelegated } from '../sure.js';

/** Which of these clubs went down at the end of this season? */
export const relegated: QuestionKindSpec = {
	hardness: 1,
	subjects: (catalog, competition) =>
		catalog
			.seasonsOf(competition)
			.filter((season) => (sureRelegated(season)?.length ?? 0) > 0)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const right = season && bestKnown(sureRelegated(season) ?? [], catalog);
		if (!season || right === undefined) return undefined;
		const others = contemporaries(season, catalog, random).filter((club) => !mayHaveGoneDown(club, season, catalog));
		return { right: { type: 'club', club: right }, wrong: clubOptions(others) };
	},
};

/** The club that fans know best; deterministic. */
function bestKnown(clubs: readonly ClubId[], catalog: Catalog): ClubId | undefined {
	return clubs.toSorted((a, b) => fameOf(b, catalog).seasons - fameOf(a, catalog).seasons)[0];
}

/** Whether a club went down that year, from whichever league. */
function mayHaveGoneDown(club: ClubId, { year }: Season, catalog: Catalog): boolean {
	return catalog.historyOf(club).some((each) => each.season.year === year && each.relegation !== undefined);
}
