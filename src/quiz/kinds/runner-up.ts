import { rivals } from '../distractors.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { sureRunnerUp, sureSeasons } from '../sure.js';

/** Who lost this season's final, or came second where there was none? */
export const runnerUp: QuestionKindSpec = {
	hardness: 0.3,
	subjects: (catalog, competition) =>
		sureSeasons(catalog, competition)
			.filter((season) => sureRunnerUp(season) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const right = season && sureRunnerUp(season);
		if (!season || right === undefined) return undefined;
		return {
			right: { type: 'club', club: right },
			wrong: rivals(season, right, catalog, random).map((club) => ({ type: 'club', club })),
		};
	},
};
