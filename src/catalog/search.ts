import { COST, costOf, type Rank, rankOf } from './hit-cost.js';
import { createHitList } from './hit-list.js';
import { createNameIndex } from './name-index.js';
import { isNumber, tellingWords, wordsOf } from './name-words.js';
import { startingWith } from './vocabulary.js';
import { createWordMatcher } from './word-matcher.js';

export { RANKS, type Rank } from './hit-cost.js';

/** One thing that can be found. */
export type Entry<T> = {
	readonly item: T;
	/** What it is called: name, full name, former names, nicknames, aliases. */
	readonly names: readonly string[];
	/** What may be added to narrow it down: town, department, years. Alone it finds, but never exactly. */
	readonly context: readonly string[];
	/** Breaks ties: the better known comes first. */
	readonly renown: number;
};

/** Something found, and how well the query met it. */
export type Hit<T> = { readonly item: T; readonly rank: Rank };

/** Best first. An empty query finds everything, best known first. */
export type Search<T> = (query: string, limit?: number) => readonly Hit<T>[];

const DEFAULT_LIMIT = 25;

/** Makes an index of the entries. What comes out of it is found at once, and nothing else is waited for. */
export function createSearch<T>(entries: readonly Entry<T>[]): Search<T> {
	const byRenown = entries.toSorted((a, b) => b.renown - a.renown);
	const index = createNameIndex(byRenown);
	const findByWords = createWordMatcher(index);
	const hits = createHitList(byRenown.length);

	/** Finds the names that begin as typed, spaces and generic words aside. */
	function findBySpelling(typed: readonly string[]): void {
		const { texts, entries } = index.spellings;
		const asTyped = typed.join('');
		for (const letters of new Set([asTyped, tellingWords(typed).join('')])) {
			const extra = letters === asTyped ? 0 : COST.genericWordNotFound;
			const { from, to } = startingWith(texts, letters);
			for (let place = from; place < to; place++) {
				hits.offer(entries[place] ?? 0, costOf(texts[place] === letters ? 'exact' : 'prefix') + extra);
			}
		}
	}

	/** Finds what has all words but one, which may be a town we do not know; a number is never left out. */
	function findByAllButOne(typed: readonly string[]): void {
		const telling = tellingWords(typed);
		for (const leftOut of telling.length > 1 ? telling.filter((word) => !isNumber(word)) : []) {
			const others = typed.filter((word) => word !== leftOut);
			findByWords(others, false, (entry, cost) => hits.offer(entry, costOf('near') + cost));
		}
	}

	return (query, limit = DEFAULT_LIMIT) => {
		if (query.trim() === '') return byRenown.slice(0, limit).map(({ item }) => ({ item, rank: 'prefix' }));
		const typed = wordsOf(query);
		if (typed.length === 0) return [];

		findBySpelling(typed);
		// One letter may begin most names; then what has it in a later word would not be shown anyway.
		const isFull = hits.size() >= limit && tellingWords(typed).length === 1;
		if (!isFull) findByWords(typed, false, hits.offer);
		// Where every word is known, guesses would only be in the way.
		if (hits.size() === 0) findByWords(typed, true, hits.offer);
		if (hits.size() === 0) findByAllButOne(typed);
		return hits.take(limit).flatMap(({ entry, cost }) => {
			const found = byRenown[entry];
			return found ? [{ item: found.item, rank: rankOf(cost) }] : [];
		});
	};
}
