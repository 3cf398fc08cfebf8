import { fold } from './fold.js';

/** Longer text is cut: no name is longer, and a search must stay cheap whatever is typed. */
const MAX_LENGTH = 120;
const MAX_WORDS = 12;

/** Two letters are more likely the beginning of a word than initials. */
const MIN_INITIALS = 3;

/** Words that people leave out of a club's initials. */
const STOP_WORDS: ReadonlySet<string> = new Set('de del la las el los y e en'.split(' '));

/** Words that nearly every club's full name has, so that they distinguish none: typed or not, the club is the same. */
const GENERIC_WORDS: ReadonlySet<string> = new Set([
	...STOP_WORDS,
	...'club clube deportivo deportiva dep dvo dptvo asociacion asoc institucion social futbol football foot ball'.split(
		' ',
	),
	...'fc fbc cf cd cs csd ad id sa sac'.split(' '),
]);

/** The folded words of a text, in order, each once. */
export function wordsOf(text: string): readonly string[] {
	const words = fold(text.slice(0, MAX_LENGTH)).split(' ').slice(0, MAX_WORDS);
	return [...new Set(words)].filter((word) => word !== '');
}

/** Whether a word says no more than "this is a football club". */
export function isGeneric(word: string): boolean {
	return GENERIC_WORDS.has(word);
}

/** Whether a word only joins others: an article, a preposition, "y". */
export function isStopWord(word: string): boolean {
	return STOP_WORDS.has(word);
}

/** Whether a word is a number, such as a year: typing errors are not corrected in numbers. */
export function isNumber(word: string): boolean {
	return /^\p{N}+$/u.test(word);
}

/** The words that tell a name apart; all of them, if they are all generic. */
export function tellingWords(words: readonly string[]): readonly string[] {
	const telling = words.filter((word) => !isGeneric(word));
	return telling.length > 0 ? telling : words;
}

/**
 * What a name of several words is shortened to, with and without its generic words.
 *
 * @example
 * initialsOf(['asociacion', 'deportiva', 'tarma']) // ['adt']
 * initialsOf(['club', 'universidad', 'cesar', 'vallejo']) // ['cucv', 'ucv']
 */
export function initialsOf(words: readonly string[]): readonly string[] {
	const spoken = words.filter((word) => !STOP_WORDS.has(word));
	const initials = [spoken, tellingWords(words)].map((chosen) => chosen.map((word) => word.charAt(0)).join(''));
	return [...new Set(initials)].filter((letters) => letters.length >= MIN_INITIALS);
}
