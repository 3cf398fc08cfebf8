import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { rivals } from '../rivals.js';
import { sureRunnerUp, sureSeasons } from '../sure.js';

/** Who lost this season's final, or came second where there was none? */
export const runnerUp: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) =>
		sureSeasons(catalog, competition)
			.filter((season) => sureRunnerUp(season) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const right = season && sureRunnerUp(season);
		if (!season || right === undefined) return undefined;
		return { right: { type: 'club', club: right }, wrong: clubOptions(rivals(season, right, catalog, random)) };
	},
};
