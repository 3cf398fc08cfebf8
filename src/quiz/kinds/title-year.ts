import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';

/** Wrong years are drawn from the seasons this near. */
const NEAR_YEARS = 12;

/** In which season did this club win the competition? Asked only of clubs with one title and no doubtful one. */
export const titleYear: QuestionKindSpec = (season, catalog, random) => {
	const won = season.champion;
	if (won?.confidence !== 'confirmed') return undefined;
	const seasons = catalog.seasonsOf(season.competition);
	const named = seasons.filter(
		({ champion }) => champion && [champion, ...champion.variants].some(({ club }) => club === won.club),
	);
	if (named.length !== 1) return undefined;
	const years = seasons
		.filter(({ champion, year }) => champion && year !== season.year && Math.abs(year - season.year) <= NEAR_YEARS)
		.map(({ year }) => year);
	return {
		club: won.club,
		right: { type: 'year', year: season.year },
		wrong: shuffle(years, random).map((year) => ({ type: 'year', year })),
	};
};
