import type { QuestionKindSpec } from '../question-kind.js';
import { sureTable } from '../sure-table.js';

/** Largest distance of wrong places from the right one. */
const NEAR = 6;

/**
 * In which place did this club finish this season? Not asked of the first and the last, whose place would always be at
 * an end of the options.
 */
export const place: QuestionKindSpec = {
	hardness: 1,
	subjects: (catalog, competition) =>
		catalog
			.seasonsOf(competition)
			.flatMap((season) => (sureTable(season) ?? []).slice(1, -1).map((club) => ({ year: season.year, club }))),
	deal({ year = 0, club }, competition, catalog) {
		const season = catalog.season(competition, year);
		const table = (season && sureTable(season)) ?? [];
		const right = club === undefined ? 0 : table.indexOf(club) + 1;
		if (right === 0) return undefined;
		const near = table.map((_, index) => index + 1).filter((each) => each !== right && Math.abs(each - right) <= NEAR);
		return {
			right: { type: 'number', number: right },
			wrong: near.map((number) => ({ type: 'number', number })),
		};
	},
};
