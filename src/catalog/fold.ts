/** Letters that Unicode does not decompose into a base letter and a mark. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
	ø: 'o',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ħ: 'h',
	ı: 'i',
	ŋ: 'n',
	þ: 'th',
	ŧ: 't',
};

/**
 * Reduces text to what a reader would call "the same name": no case, no accents, ñ as n, words between single spaces,
 * dotted initials as one word.
 *
 * @example
 * fold('  Atlético  GRAU-Piura ') // 'atletico grau piura'
 * fold('I.M.I. de Cañete') // 'imi de canete'
 */
export function fold(text: string): string {
	const plain = text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[øßæœđðłħıŋþŧ]/g, (letter) => BASE_LETTERS[letter] ?? letter);
	// Looking for initials takes a quarter of the time, and few names have any.
	const whole = plain.includes('.')
		? plain.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])/gu, (found) => found.replaceAll('.', ''))
		: plain;
	return whole.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
