import { COST, costOf, isByNickname, isPartGuessed, type Rank, rankOf } from './hit-cost.js';
import { createHitList } from './hit-list.js';
import { createNameIndex } from './name-index.js';
import { isNumber, tellingWords, wordsOf } from './name-words.js';
import { startingWith } from './vocabulary.js';
import { createWordMatcher } from './word-matcher.js';

export { RANKS, type Rank } from './hit-cost.js';

/** One thing that can be found. */
export type Entry<T> = {
	readonly item: T;
	/** What it is called: name, full name, former names, aliases. */
	readonly names: readonly string[];
	/** What fans call it; a name that matches equally well comes first. */
	readonly nicknames?: readonly string[] | undefined;
	/** Words that may narrow it down: town, department, years. Alone they find it, but never exactly. */
	readonly context: readonly string[];
	/** Breaks ties: the better known comes first. */
	readonly renown: number;
};

/** Something found, and how well the query matched it. */
export type Hit<T> = {
	readonly item: T;
	readonly rank: Rank;
	/** The nickname it was found by, if no name matched equally well. */
	readonly nickname?: string | undefined;
	/** The query is neither a name of it, nor part of one, nor a clear misspelling: offer it, but do not assume it. */
	readonly isGuess?: true | undefined;
};

/** Searches the items that `fits` accepts, best first. An empty query finds everything, best known first. */
export type Search<T> = (query: string, limit?: number, fits?: (item: T) => boolean) => readonly Hit<T>[];

const DEFAULT_LIMIT = 25;

/** Searches some entries. The index is built at the first search, not at start. */
export function createSearch<T>(entries: readonly Entry<T>[]): Search<T> {
	let search: Search<T> | undefined;
	return (query, limit, fits) => {
		search ??= searchIn(entries);
		return search(query, limit, fits);
	};
}

function searchIn<T>(entries: readonly Entry<T>[]): Search<T> {
	const byRenown = entries.toSorted((a, b) => b.renown - a.renown);
	const index = createNameIndex(byRenown);
	const findByWords = createWordMatcher(index);
	const hits = createHitList(byRenown.length);
	const nicknames = byRenown.map((entry) =>
		(entry.nicknames ?? []).map((text): Nickname => ({ text, words: wordsOf(text) })),
	);

	/** Finds the names that begin as typed, spaces and generic words aside. */
	function findBySpelling(typed: readonly string[]): void {
		const { texts, names } = index.spellings;
		const asTyped = typed.join('');
		for (const letters of new Set([asTyped, tellingWords(typed).join('')])) {
			const extra = letters === asTyped ? 0 : COST.genericWordNotFound;
			const { from, to } = startingWith(texts, letters);
			for (let place = from; place < to; place++) {
				const name = names[place] ?? 0;
				const cost = costOf(texts[place] === letters ? 'exact' : 'prefix') + extra;
				hits.offer(index.entryOf[name] ?? 0, cost + (index.isNickname[name] === 1 ? COST.nickname : 0));
			}
		}
	}

	/** Finds entries that have all words but one, which may be an unknown town; a number is never left out. */
	function findByAllButOne(typed: readonly string[]): void {
		const telling = tellingWords(typed);
		for (const leftOut of telling.length > 1 ? telling.filter((word) => !isNumber(word)) : []) {
			const others = typed.filter((word) => word !== leftOut);
			findByWords(others, false, (entry, cost) => hits.offer(entry, costOf('near') + COST.partGuessed + cost));
		}
	}

	function hitOf(found: Entry<T>, entry: number, cost: number, telling: readonly string[]): Hit<T> {
		const rank = rankOf(cost);
		const isNickname = isByNickname(cost);
		const nickname = isNickname ? nicknameMeant(nicknames[entry] ?? [], telling) : undefined;
		const isPart =
			rank === 'inside' || nickname !== undefined || (isNickname && rank === 'near') || isPartGuessed(cost);
		const isGuess = rank !== 'exact' && (isPart || isOnlyPlace(telling, index.placesOf[entry] ?? []));
		return { item: found.item, rank, nickname, isGuess: isGuess || undefined };
	}

	return (query, limit = DEFAULT_LIMIT, fits) => {
		if (query.trim() === '') {
			const fitting = fits ? byRenown.filter(({ item }) => fits(item)) : byRenown;
			return fitting.slice(0, limit).map(({ item }) => ({ item, rank: 'prefix' }));
		}
		const typed = wordsOf(query);
		if (typed.length === 0) return [];

		findBySpelling(typed);
		// When many names begin with a single word as typed, later matches would not be shown anyway.
		const isFull = hits.size() >= limit && tellingWords(typed).length === 1 && !fits;
		if (!isFull) findByWords(typed, false, hits.offer);
		// If every word matched as typed, guesses would only be noise.
		if (hits.size() === 0) findByWords(typed, true, hits.offer);
		if (hits.size() === 0) findByAllButOne(typed);
		const telling = tellingWords(typed);
		const most = fits ? hits.size() : limit;
		const found = hits.take(most).flatMap(({ entry, cost }) => {
			const each = byRenown[entry];
			return each && (!fits || fits(each.item)) ? [hitOf(each, entry, cost, telling)] : [];
		});
		return found.slice(0, limit);
	};
}

type Nickname = { readonly text: string; readonly words: readonly string[] };

/** The nickname that has most of the typed words, or their beginnings; undefined where none has any. */
function nicknameMeant(nicknames: readonly Nickname[], telling: readonly string[]): string | undefined {
	let best: string | undefined;
	let most = 0;
	for (const { text, words } of nicknames) {
		const met = telling.filter((each) => words.some((word) => word.startsWith(each))).length;
		if (met > most) [best, most] = [text, met];
	}
	return best;
}

/** Whether all that was typed is a place, such as a town whose only club this is. */
function isOnlyPlace(telling: readonly string[], places: readonly string[]): boolean {
	return telling.every((each) => places.some((place) => place.startsWith(each)));
}
