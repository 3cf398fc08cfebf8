import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { isCountable, sureTitles } from '../sure.js';

/** Wrong counts are this near. */
const NEAR = 3;

/** How many titles does this club have in the competition? */
export const titleCount: QuestionKindSpec = {
	hardness: 0.2,
	subjects: (catalog, competition) =>
		isCountable(catalog, competition) ? [...sureTitles(catalog, competition).keys()].map((club) => ({ club })) : [],
	deal({ club }, competition, catalog, random) {
		const titles = club && sureTitles(catalog, competition).get(club);
		if (!titles) return undefined;
		const least = Math.max(1, titles - NEAR);
		const near = Array.from({ length: titles + NEAR - least + 1 }, (_, index) => least + index);
		return {
			right: { type: 'number', number: titles },
			wrong: shuffle(
				near.filter((number) => number !== titles),
				random,
			).map((number) => ({ type: 'number', number })),
		};
	},
};
