import { hasEveryQualifier, isDecisionKnown, qualifiersOf } from '../domain/decider.js';
import type { Season } from '../domain/season.js';

/** How many seasons have each kind of information. */
export type Coverage = {
	readonly seasons: number;
	readonly champions: number;
	readonly runnersUp: number;
	/** Finals, or the groups in their place, with a score or a table. */
	readonly finals: number;
	/** Lists of qualifiers that name every club. */
	readonly lists: number;
	/** Lists of qualifiers that name only some. */
	readonly listsInPart: number;
};

/** Counts what the data has of some seasons. Something known to exist, but without details, does not count. */
export function coverageOf(seasons: readonly Season[]): Coverage {
	const count = (known: (season: Season) => unknown) => seasons.filter(known).length;
	const lists = count(hasEveryQualifier);
	return {
		seasons: seasons.length,
		champions: count(({ champion }) => champion),
		runnersUp: count(({ runnerUp }) => runnerUp),
		finals: count(isDecisionKnown),
		lists,
		listsInPart: count((season) => qualifiersOf(season).length > 0) - lists,
	};
}
