import { fold } from './fold.js';
import { isGeneric } from './name-words.js';

/** A word of a running text. */
export type TextWord = {
	/** Offsets in the text; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	readonly folded: string;
	readonly isCapital: boolean;
	/** Every letter is a capital. */
	readonly isAllCapitals: boolean;
	/** A mark of abbreviation follows, such as a full stop. */
	readonly isShortened: boolean;
	/** Nothing between it and the word before would end a name. */
	readonly goesOn: boolean;
};

/** What may stand between the words of one name: spaces, dashes, full stops, and Markdown's marks of bold or italic. */
const WITHIN_NAME = /^[^\S\r\n]*[.°º'’&*_~`–-]{0,3}[^\S\r\n]*$/u;

/** The words of a running text in order; dotted initials count as one word. */
export function textWords(text: string): readonly TextWord[] {
	let before = 0;
	return [...text.matchAll(/(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}+|\p{N}+/gu)].map(([word], index, all) => {
		const start = all[index]?.index ?? 0;
		const end = start + word.length;
		const goesOn = index > 0 && WITHIN_NAME.test(text.slice(before, start));
		before = end;
		return {
			start,
			end,
			goesOn,
			folded: fold(word),
			isCapital: /^\p{Lu}/u.test(word),
			isAllCapitals: !/\p{Ll}/u.test(word),
			isShortened: /[.°º]/.test(text[end] ?? ''),
		};
	});
}

/** The words that tell a name apart; all of them, if they are all generic. */
export function tellingTextWords(words: readonly TextWord[]): readonly TextWord[] {
	const telling = words.filter(({ folded }) => !isGeneric(folded));
	return telling.length > 0 ? telling : words;
}
