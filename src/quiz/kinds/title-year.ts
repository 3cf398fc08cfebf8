import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { sureChampion, sureSeasons, sureTitles } from '../sure.js';

/** Wrong years are drawn from the seasons this near. */
const NEAR_YEARS = 12;

/** In which season did this club win the competition? Asked only of clubs with one title and no doubtful one. */
export const titleYear: QuestionKindSpec = {
	hardness: 0.4,
	subjects: (catalog, competition) =>
		[...sureTitles(catalog, competition)].filter(([, titles]) => titles === 1).map(([club]) => ({ club })),
	deal({ club }, competition, catalog, random) {
		const seasons = sureSeasons(catalog, competition);
		const [won, ...others] = seasons.filter((season) => sureChampion(season) === club);
		if (!won || others.length > 0) return undefined;
		const years = seasons.map(({ year }) => year).filter((year) => year !== won.year);
		const near = years.filter((year) => Math.abs(year - won.year) <= NEAR_YEARS);
		return {
			right: { type: 'year', year: won.year },
			wrong: shuffle(near, random).map((year) => ({ type: 'year', year })),
		};
	},
};
