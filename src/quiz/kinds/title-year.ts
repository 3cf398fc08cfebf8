import type { Season } from '../../domain/season.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { hasKinWithTitle, isWholeHistory, sureChampion, sureSeasons, sureTitles } from '../sure.js';

/** Wrong years are those of seasons within this many years. */
const NEAR_YEARS = 12;

/**
 * In which season did this club win the competition? If it has won, or may have won, several times: in which of these
 * seasons? Then the subject has the year.
 */
export const titleYear: QuestionKindSpec = {
	hardness: 0.25,
	subjects: (catalog, competition) =>
		sureSeasons(catalog, competition).flatMap((season) => {
			const club = sureChampion(season);
			if (club === undefined || hasKinWithTitle(club, competition, catalog)) return [];
			const isOnly = isWholeHistory(catalog, competition) && sureTitles(catalog, competition).get(club) === 1;
			return isOnly ? [{ club }] : [{ club, year: season.year }];
		}),
	deal({ club, year }, competition, catalog) {
		const seasons = sureSeasons(catalog, competition);
		const isWon = (season: Season) => sureChampion(season) === club;
		const won = seasons.find((season) => isWon(season) && (year ?? season.year) === season.year);
		if (!won) return undefined;
		const near = seasons.filter((season) => !isWon(season) && Math.abs(season.year - won.year) <= NEAR_YEARS);
		return {
			right: { type: 'year', year: won.year },
			wrong: near.map((season) => ({ type: 'year', year: season.year })),
		};
	},
};
