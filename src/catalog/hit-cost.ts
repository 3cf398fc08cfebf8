import { Closeness } from './vocabulary.js';

/**
 * How a query matched a name, best first: all of it; its beginning; whole words or their beginnings; the inside of a
 * word; a misspelt word, or all words but one. Words of the context may be added to any of them.
 */
export const RANKS = ['exact', 'prefix', 'word', 'inside', 'near'] as const;
export type Rank = (typeof RANKS)[number];

/** What makes a hit worse. A line outweighs all the lines below it; hits of equal cost are in order of renown. */
export const COST = {
	rank: 1e10,
	partGuessed: 5e9,
	nickname: 2e9,
	genericWordNotFound: 1e8,
	closeness: 1e6,
	wordOnlyInContext: 1e4,
	wordNotAskedFor: 1e2,
} as const;

export function costOf(rank: Rank): number {
	return RANKS.indexOf(rank) * COST.rank;
}

/** The rank that makes up most of a cost; anything worse than `near` counts as `near`. */
export function rankOf(cost: number): Rank {
	return RANKS[Math.floor(cost / COST.rank)] ?? 'near';
}

/**
 * Whether a cost includes the nickname penalty, also paid by a name that has none of the words: names come before
 * nicknames that match equally well.
 */
export function isByNickname(cost: number): boolean {
	return cost % COST.partGuessed >= COST.nickname;
}

/** Whether a cost is that of a guess that leaves out too much of the name to mean it clearly. */
export function isPartGuessed(cost: number): boolean {
	return cost % COST.rank >= COST.partGuessed;
}

/** The rank of a name that has every word of the query, by the closeness of the worst match. */
export function rankOfFarthest(closeness: number, isWholeName: boolean): Rank {
	if (closeness <= Closeness.whole && isWholeName) return 'exact';
	if (closeness <= Closeness.start) return 'word';
	return closeness <= Closeness.inside ? 'inside' : 'near';
}
