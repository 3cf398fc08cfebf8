import type { QuestionKindSpec } from '../question-kind.js';
import { hasKinWithTitle, isCountable, sureTitles } from '../sure.js';

/** Fewest titles that are asked about: most champions have one. */
const LEAST_TITLES = 2;
/** Largest distance of wrong counts from the right one. */
const NEAR = 3;

/** How many titles does this club have in the competition? */
export const titleCount: QuestionKindSpec = {
	hardness: 0.25,
	subjects: (catalog, competition) =>
		isCountable(catalog, competition)
			? [...sureTitles(catalog, competition)]
					.filter(([club, titles]) => titles >= LEAST_TITLES && !hasKinWithTitle(club, competition, catalog))
					.map(([club]) => ({ club }))
			: [],
	deal({ club }, competition, catalog) {
		const titles = club && sureTitles(catalog, competition).get(club);
		if (!titles) return undefined;
		const least = Math.max(0, titles - NEAR);
		const near = Array.from({ length: titles + NEAR - least + 1 }, (_, index) => least + index);
		return {
			right: { type: 'number', number: titles },
			wrong: near.filter((number) => number !== titles).map((number) => ({ type: 'number', number })),
		};
	},
};
