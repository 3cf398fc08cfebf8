import { rivals } from '../distractors.js';
import type { QuestionKindSpec } from '../question-kind.js';

/** Who was runner-up this season? */
export const runnerUp: QuestionKindSpec = (season, catalog, random) => {
	const second = season.runnerUp;
	if (second?.confidence !== 'confirmed' || season.champion?.confidence !== 'confirmed') return undefined;
	return {
		right: { type: 'club', club: second.club },
		wrong: rivals(season, second.club, catalog, random).map((club) => ({ type: 'club', club })),
	};
};
