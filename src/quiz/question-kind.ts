import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { Season } from '../domain/season.js';
import type { Option } from './question.js';
import type { Random } from './random.js';

/** The matter of one question, before its options are dealt. */
export type Matter = {
	readonly right: Option;
	/** Wrong options, the most plausible first; at least three. */
	readonly wrong: readonly Option[];
	/** The club that is asked about, in kinds that name one. */
	readonly club?: ClubId;
};

/** A kind of question: what it asks about a season, or undefined where that is not sure enough to be asked. */
export type QuestionKindSpec = (season: Season, catalog: Catalog, random: Random) => Matter | undefined;
