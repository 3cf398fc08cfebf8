import { rivals } from '../distractors.js';
import type { QuestionKindSpec } from '../question-kind.js';

/** Which team won this season? */
export const champion: QuestionKindSpec = (season, catalog, random) => {
	const won = season.champion;
	if (won?.confidence !== 'confirmed') return undefined;
	return {
		right: { type: 'club', club: won.club },
		wrong: rivals(season, won.club, catalog, random).map((club) => ({ type: 'club', club })),
	};
};
