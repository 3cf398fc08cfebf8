import type { Club } from '../domain/club.js';
import type { Hit } from './search.js';

/** What a complete text means. */
export type MeantClub =
	/**
	 * One club; `isExact` if the text is the whole of one of its names. The text may also mean the others, best first.
	 */
	| { readonly kind: 'one'; readonly club: Club; readonly isExact: boolean; readonly others: readonly Club[] }
	/** Several clubs match equally well; those of that very name come first. */
	| { readonly kind: 'several'; readonly hits: readonly Hit<Club>[] }
	/** No clear match; these may have been meant, best first. */
	| { readonly kind: 'guess'; readonly hits: readonly Hit<Club>[] };

/** The clubs that a text means or may mean, best first. */
export function clubsMeant(meant: MeantClub): readonly Club[] {
	return meant.kind === 'one' ? [meant.club] : meant.hits.map(({ item }) => item);
}

/** A shared name means its best-known club if that is this many times as renowned as the next. */
const FAMOUS = 3;
/** The least renown for which a shared name means one club. */
const FAMOUS_RENOWN = 10;

/** Decides what was meant from the hits; undefined where there are none. */
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
