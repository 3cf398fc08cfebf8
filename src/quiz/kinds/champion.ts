import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { rivals } from '../rivals.js';
import { sureChampion, sureSeasons } from '../sure.js';

/** Which team won this season? */
export const champion: QuestionKindSpec = {
	hardness: 0,
	subjects: (catalog, competition) => sureSeasons(catalog, competition).map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const right = season && sureChampion(season);
		if (!season || right === undefined) return undefined;
		return { right: { type: 'club', club: right }, wrong: clubOptions(rivals(season, right, catalog, random)) };
	},
};
