import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { sureTable } from '../sure-table.js';

/** Which club finished last in this season? */
export const lastPlace: QuestionKindSpec = {
	hardness: 1,
	subjects: (catalog, competition) =>
		catalog
			.seasonsOf(competition)
			.filter((season) => sureTable(season) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const table = (season && sureTable(season)) ?? [];
		const right = table.at(-1);
		if (right === undefined) return undefined;
		// Only clubs of the table: any other is plainly wrong.
		return { right: { type: 'club', club: right }, wrong: clubOptions(shuffle(table.slice(0, -1), random)) };
	},
};
