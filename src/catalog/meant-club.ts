import type { Club } from '../domain/club.js';
import type { Hit } from './search.js';

/** What a finished text means. */
export type MeantClub =
	/** One club, by all of one of its names where `isExact`; the text may also mean the others, best first. */
	| { readonly kind: 'one'; readonly club: Club; readonly isExact: boolean; readonly others: readonly Club[] }
	/** Any of some clubs, those of that very name first. */
	| { readonly kind: 'several'; readonly hits: readonly Hit<Club>[] }
	/** None for sure; these may have been meant, best first. */
	| { readonly kind: 'guess'; readonly hits: readonly Hit<Club>[] };

/** The clubs that a text means or may mean, best first. */
export function clubsMeant(meant: MeantClub): readonly Club[] {
	return meant.kind === 'one' ? [meant.club] : meant.hits.map(({ item }) => item);
}

/** How many times as renowned as the next of its name a club is whose name everybody takes for it. */
const FAMOUS = 3;
/** Nobody is famous for less. */
const FAMOUS_RENOWN = 10;

/** Decides what was meant by what was found; undefined where nothing was. */
export function meantClub(hits: readonly Hit<Club>[], renownOf: (club: Club) => number): MeantClub | undefined {
	const [best] = hits;
	if (!best) return undefined;
	const sure = hits.filter(({ isGuess }) => !isGuess);
	const equals = sure.filter(({ rank }) => rank === best.rank);
	if (best.isGuess || (best.rank === 'near' && equals.length > 1)) return { kind: 'guess', hits };
	const named = equals.filter(({ nickname }) => (nickname === undefined) === (best.nickname === undefined));
	const [first, second] = named.map(({ item }) => item).toSorted((a, b) => renownOf(b) - renownOf(a));
	if (!first) return undefined;
	const isFamous = renownOf(first) >= Math.max(FAMOUS_RENOWN, FAMOUS * (second ? renownOf(second) : 0));
	if (!second || (best.rank === 'exact' && isFamous)) {
		const others = equals.map(({ item }) => item).filter((each) => each !== first);
		return { kind: 'one', club: first, isExact: best.rank === 'exact', others };
	}
	return { kind: 'several', hits: equals };
}
