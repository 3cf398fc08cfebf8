import { initialsOf, tellingWords, wordsOf } from './name-words.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

type Named = {
	readonly names: readonly string[];
	readonly nicknames?: readonly string[] | undefined;
	readonly context: readonly string[];
};

/** All names by number: names are numbered through the entries, in the entries' order. */
export type NameIndex = {
	/** The entry of each name. */
	readonly entryOf: Uint32Array;
	/** The first name of each entry; its names end where the next entry's begin. One item longer than the entries. */
	readonly firstNameOf: Uint32Array;
	/** For each name, how many of its words a query must have to mean all of it. */
	readonly wordCount: Uint8Array;
	/** For each name, whether its generic words are among those. */
	readonly needsGeneric: Uint8Array;
	/** For each name, whether it is a nickname. */
	readonly isNickname: Uint8Array;
	/** For each name, how many letters those words have. */
	readonly letterCount: Uint16Array;
	/** For each entry, the words of its context. */
	readonly placesOf: readonly (readonly string[])[];
	readonly vocabulary: Vocabulary;
	/** For each word of the vocabulary, the names that have it. */
	readonly namesWith: readonly (readonly number[])[];
	/** For each word, the entries that have it in a name, in the context, or as initials. */
	readonly entriesWith: readonly (readonly number[])[];
	/** Names without spaces, with and without generic words, sorted, and the number of each name. */
	readonly spellings: { readonly texts: readonly string[]; readonly names: readonly number[] };
};

/** Indexes the names of entries. */
export function createNameIndex(entries: readonly Named[]): NameIndex {
	const entryOf: number[] = [];
	const firstNameOf: number[] = [];
	const wordCount: number[] = [];
	const needsGeneric: number[] = [];
	const isNickname: number[] = [];
	const letterCount: number[] = [];
	const placesOf: (readonly string[])[] = [];
	const spellings: { text: string; name: number }[] = [];
	const occurrences = new Map<string, { names: number[]; entries: number[] }>();

	function occurrencesOf(word: string): { names: number[]; entries: number[] } {
		const known = occurrences.get(word);
		if (known) return known;
		const fresh = { names: [], entries: [] };
		occurrences.set(word, fresh);
		return fresh;
	}

	for (const [entry, { names, nicknames = [], context }] of entries.entries()) {
		firstNameOf.push(entryOf.length);
		const places = new Set(context.flatMap(wordsOf));
		placesOf.push([...places]);
		const saidOf = new Set(places);
		for (const { words, isNick } of distinctNames(names, nicknames)) {
			const telling = tellingWords(words);
			// "Deportivo Junín" of Junín is not called "Junín": a name that is otherwise only a place needs its generic word.
			const isPlace = telling.every((word) => places.has(word));
			const needed = isPlace ? words : telling;
			for (const word of words) occurrencesOf(word).names.push(entryOf.length);
			for (const text of new Set([words.join(''), needed.join('')])) spellings.push({ text, name: entryOf.length });
			for (const said of [...words, ...initialsOf(words)]) saidOf.add(said);
			entryOf.push(entry);
			isNickname.push(isNick ? 1 : 0);
			letterCount.push(needed.join('').length);
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
		isNickname: Uint8Array.from(isNickname),
		letterCount: Uint16Array.from(letterCount),
		placesOf,
		vocabulary,
		namesWith: vocabulary.words.map((word) => occurrencesOf(word).names),
		entriesWith: vocabulary.words.map((word) => occurrencesOf(word).entries),
		spellings: { texts: spellings.map(({ text }) => text), names: spellings.map(({ name }) => name) },
	};
}

/**
 * The words of each distinct name. Names that differ only in case, accents or punctuation count once, as a nickname
 * only if none of them is a proper name.
 */
function distinctNames(
	names: readonly string[],
	nicknames: readonly string[],
): Iterable<{ readonly words: readonly string[]; readonly isNick: boolean }> {
	const byText = new Map<string, { readonly words: readonly string[]; readonly isNick: boolean }>();
	for (const [texts, isNick] of [
		[nicknames, true],
		[names, false],
	] as const) {
		for (const words of texts.map(wordsOf)) byText.set(words.join(' '), { words, isNick });
	}
	byText.delete('');
	return byText.values();
}
