import { editDistance } from './edit-distance.js';
import { isNumber } from './name-words.js';
import { shorthandOf } from './shorthand.js';

/** How closely typed letters match a word; smaller is closer. Each typing error adds two to `near`. */
export const Closeness = { whole: 1, start: 2, inside: 3, near: 4 } as const;

/** A word of the vocabulary, by its number, and how closely it matched. */
export type Meeting = { readonly word: number; readonly closeness: number };

export type Vocabulary = {
	/** In alphabetical order; a word's place is its number. */
	readonly words: readonly string[];
	/**
	 * The words that begin as typed, or that the typed word is short for. With `guess`, also those that contain the
	 * letters or are a typing error away.
	 */
	meet(typed: string, guess: boolean): readonly Meeting[];
};

const MIN_GUESS_LENGTH = 3;
const MIN_START_GUESS_LENGTH = 4;
const TWO_ERRORS_LENGTH = 8;

/** All the words of an index, to be found by their beginning, by their inside, or with typing errors. */
export function createVocabulary(distinctWords: Iterable<string>): Vocabulary {
	const words = [...distinctWords].sort();
	const letters = words.map(letterSet);

	function meet(typed: string, guess: boolean): readonly Meeting[] {
		const met: Meeting[] = [];
		const starting = startingWith(words, typed);
		for (let word = starting.from; word < starting.to; word++) {
			met.push({ word, closeness: words[word] === typed ? Closeness.whole : Closeness.start });
		}
		for (const meant of shorthandOf(typed)) {
			const word = startingWith(words, meant).from;
			if (words[word] === meant) met.push({ word, closeness: Closeness.whole });
		}
		if (!guess || typed.length < MIN_GUESS_LENGTH || isNumber(typed)) return met;

		const errors = errorsAllowed(typed);
		const typedLetters = letterSet(typed);
		for (let word = 0; word < words.length; word++) {
			const unknownLetters = countBits(typedLetters & ~(letters[word] ?? 0));
			if (unknownLetters > errors || (word >= starting.from && word < starting.to)) continue;
			const text = words[word] ?? '';
			const closeness = text.includes(typed) ? Closeness.inside : guessCloseness(typed, text, errors);
			if (closeness !== undefined) met.push({ word, closeness });
		}
		return met;
	}

	return { words, meet };
}

/** The range of a sorted list that begins with these letters; `to` is exclusive. */
export function startingWith(sorted: readonly string[], letters: string): { from: number; to: number } {
	const from = firstPlace(sorted, (text) => text >= letters);
	const to = firstPlace(sorted, (text) => text >= letters && !text.startsWith(letters));
	return { from, to };
}

/** Binary search: the first place in a list where the predicate holds; it must hold from there on. */
function firstPlace(sorted: readonly string[], isReached: (text: string) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isReached(sorted[middle] ?? '')) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * The first letter may be wrong only in a whole word of some length: too many words are one error away from a few
 * letters.
 */
function guessCloseness(typed: string, word: string, errors: number): number | undefined {
	const isShort = typed.length < MIN_START_GUESS_LENGTH;
	const isSameFirst = typed[0] === word[0];
	if (isShort && !(isSameFirst && word.length > typed.length)) return undefined;
	if (!isSameFirst && word.length > typed.length + errors) return undefined;
	if (word.length < typed.length - errors || isNumber(word)) return undefined;
	const { toWhole, toStart } = editDistance(typed, word, errors);
	if (toWhole <= errors) return Closeness.near + 2 * (toWhole - 1);
	if (toStart <= errors && isSameFirst && !isShort) return Closeness.near + 2 * (toStart - 1) + 1;
	return undefined;
}

function errorsAllowed(typed: string): number {
	return typed.length < TWO_ERRORS_LENGTH ? 1 : 2;
}

/**
 * A bit set of the word's letters, to rule words out cheaply; letters outside a–z share bits, which only costs time.
 */
function letterSet(word: string): number {
	let set = 0;
	for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
	return set;
}

function countBits(set: number): number {
	let count = 0;
	for (let rest = set; rest !== 0; rest &= rest - 1) count++;
	return count;
}
