import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold } from '../src/catalog/fold.js';
import { createSearch, type Entry } from '../src/catalog/search.js';

/** Returns the ids of clubs, best first. */
export type Find = (query: string) => readonly string[];

/**
 * A search library, configured the way that found most of the labelled clubs. Entries are sorted by renown, best known
 * first.
 */
export type Engine = { readonly name: string; readonly build: (entries: readonly Entry<string>[]) => Find };

const LIMIT = 25;

const copero: Engine = {
	name: 'Copero',
	build(entries) {
		const search = createSearch(entries);
		// The index is built at the first search.
		search('a', 1);
		return (query) => search(query, LIMIT).map(({ item }) => item);
	},
};

/**
 * A document per name: names count more than places, typing errors are allowed by length, as its guide suggests, and
 * renown boosts the score.
 */
const miniSearch: Engine = {
	name: 'MiniSearch',
	build(entries) {
		const lines = linesOf(entries);
		const index = new MiniSearch({
			fields: ['name', 'places'],
			tokenize: (text) => text.split(' '),
			searchOptions: {
				prefix: true,
				fuzzy: 0.2,
				boost: { name: 3 },
				boostDocument: (id) => 1 + 0.1 * Math.log2(1 + (lines[Number(id)]?.renown ?? 0)),
			},
		});
		index.addAll(lines.map(({ name, places }, id) => ({ id, name, places })));
		return (query) => distinct(index.search(fold(query)).map(({ id }) => lines[Number(id)]?.item));
	},
};

/** A text per name, with the places after it, matched word by word (`useTokenSearch`). */
const fuse: Engine = {
	name: 'Fuse.js',
	build(entries) {
		const index = new Fuse(linesOf(entries), {
			keys: ['text'],
			useTokenSearch: true,
			ignoreLocation: true,
			threshold: 0.4,
		});
		return (query) => distinct(index.search(fold(query), { limit: 4 * LIMIT }).map(({ item }) => item.item));
	},
};

/** A text per name, with the places after it; one error per word, words in any order. */
const uFuzzy: Engine = {
	name: 'uFuzzy',
	build(entries) {
		const lines = linesOf(entries);
		const texts = lines.map(({ text }) => text);
		const matcher = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
		return (query) => {
			const [matched, info, order] = matcher.search(texts, fold(query), 5);
			const places = info && order ? order.map((place) => info.idx[place]) : (matched ?? []);
			return distinct(places.map((place) => (place === undefined ? undefined : lines[place]?.item)));
		};
	},
};

type Line = {
	readonly item: string;
	readonly renown: number;
	readonly name: string;
	readonly places: string;
	readonly text: string;
};

/** A line per name, folded: every peer did better with that than with all names of a club in one text. */
function linesOf(entries: readonly Entry<string>[]): Line[] {
	return entries.flatMap(({ item, names, context, renown }) => {
		const places = context.map(fold).join(' ');
		return names.map(fold).map((name) => ({ item, renown, name, places, text: `${name} ${places}` }));
	});
}

function distinct(items: readonly (string | undefined)[]): string[] {
	return [...new Set(items.filter((item) => item !== undefined))].slice(0, LIMIT);
}

export const engines: readonly Engine[] = [copero, miniSearch, fuse, uFuzzy];
