import { initialsOf, tellingWords, wordsOf } from './name-words.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

type Named = { readonly names: readonly string[]; readonly context: readonly string[] };

/** Every name under numbers: names count up through the entries, in the order in which the entries were given. */
export type NameIndex = {
	/** Of each name. */
	readonly entryOf: Uint32Array;
	/** Of each entry; its names end where those of the next begin. One more than there are entries. */
	readonly firstNameOf: Uint32Array;
	/** Of each name, how many of its words a query must have to mean all of it. */
	readonly wordCount: Uint8Array;
	/** Of each name, whether its generic words are among those. */
	readonly needsGeneric: Uint8Array;
	readonly vocabulary: Vocabulary;
	/** Of each word of the vocabulary, the names that have it. */
	readonly namesWith: readonly (readonly number[])[];
	/** Of each word, the entries it is said of: in any name, in the context, or as initials. */
	readonly entriesWith: readonly (readonly number[])[];
	/** Names without spaces, with and without generic words, in alphabetical order, and whose they are. */
	readonly spellings: { readonly texts: readonly string[]; readonly entries: readonly number[] };
};

/** Indexes what entries are called. */
export function createNameIndex(entries: readonly Named[]): NameIndex {
	const entryOf: number[] = [];
	const firstNameOf: number[] = [];
	const wordCount: number[] = [];
	const needsGeneric: number[] = [];
	const spellings: { text: string; entry: number }[] = [];
	const occurrences = new Map<string, { names: number[]; entries: number[] }>();

	function occurrencesOf(word: string): { names: number[]; entries: number[] } {
		const known = occurrences.get(word);
		if (known) return known;
		const fresh = { names: [], entries: [] };
		occurrences.set(word, fresh);
		return fresh;
	}

	for (const [entry, { names, context }] of entries.entries()) {
		firstNameOf.push(entryOf.length);
		const places = new Set(context.flatMap(wordsOf));
		const saidOf = new Set(places);
		for (const words of distinctNames(names)) {
			const telling = tellingWords(words);
			// "Deportivo Junín" of Junín is not called "Junín": of what is only a place, the generic word is needed.
			const isPlace = telling.every((word) => places.has(word));
			const needed = isPlace ? words : telling;
			for (const word of words) occurrencesOf(word).names.push(entryOf.length);
			for (const text of new Set([words.join(''), needed.join('')])) spellings.push({ text, entry });
			for (const said of [...words, ...initialsOf(words)]) saidOf.add(said);
			entryOf.push(entry);
			wordCount.push(needed.length);
			needsGeneric.push(needed.length === words.length ? 1 : 0);
		}
		for (const word of saidOf) occurrencesOf(word).entries.push(entry);
	}

	const vocabulary = createVocabulary(occurrences.keys());
	spellings.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
	return {
		entryOf: Uint32Array.from(entryOf),
		firstNameOf: Uint32Array.from([...firstNameOf, entryOf.length]),
		wordCount: Uint8Array.from(wordCount),
		needsGeneric: Uint8Array.from(needsGeneric),
		vocabulary,
		namesWith: vocabulary.words.map((word) => occurrencesOf(word).names),
		entriesWith: vocabulary.words.map((word) => occurrencesOf(word).entries),
		spellings: { texts: spellings.map(({ text }) => text), entries: spellings.map(({ entry }) => entry) },
	};
}

/** The words of each name; names that differ only in case, accents or punctuation are one. */
function distinctNames(names: readonly string[]): Iterable<readonly string[]> {
	const byText = new Map(names.map(wordsOf).map((words) => [words.join(' '), words]));
	byText.delete('');
	return byText.values();
}
