import { hasEveryQualifier, isDecisionKnown, qualifiersOf } from '../domain/decider.js';
import type { Season } from '../domain/season.js';

/** Of how many seasons something is known. */
export type Coverage = {
	readonly seasons: number;
	readonly champions: number;
	readonly runnersUp: number;
	/** Finals, or groups in their place, of which there is a score or a table. */
	readonly finals: number;
	/** Lists of qualifiers that name every club. */
	readonly lists: number;
	/** Lists of qualifiers that name only some. */
	readonly listsInPart: number;
};

/** How much is known of some seasons: only what is there counts, not what is known to have been. */
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
