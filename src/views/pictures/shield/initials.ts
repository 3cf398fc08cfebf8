import { measure } from '../text.js';

/** The size of initials on a shield 100 wide, and the width they may take. */
export const INITIALS = { size: 57, room: 90 } as const;

/** Words that have no initial. */
const SMALL_WORDS = /^(?:de|del|la|las|los|el|y|e)$/i;

/** Legal forms, which are not part of what people call a club: `LIV` for Liverpool FC. */
const FORMS = /^(?:FC|AFC|CF)$/;

/**
 * Up to three letters for a club's name: `CNI` for Colegio Nacional Iquitos, `CIE` for Cienciano, `15S` for 15 de
 * Septiembre.
 */
export function initialsOf(name: string): string {
	const words = name
		.replace(/\(.*?\)/g, ' ')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !SMALL_WORDS.test(word));
	const called = words.filter((word) => !FORMS.test(word));
	const [only = '?', ...others] = called.length > 0 ? called : words;
	const letters =
		others.length === 0
			? [...only].slice(0, 3).join('')
			: [only, ...others].map((word) => /^\d{1,2}/.exec(word)?.[0] ?? [...word][0] ?? '').join('');
	let short = plain(letters).slice(0, 3);
	while (short.length > 1 && measure(short, { font: 'display', size: INITIALS.size }) > INITIALS.room) {
		short = short.slice(0, -1);
	}
	return measure(short, { font: 'display', size: INITIALS.size }) <= INITIALS.room ? short : '?';
}

/** In capitals without accents; an ñ stays. */
function plain(letters: string): string {
	return letters
		.toLocaleUpperCase('es')
		.normalize('NFD')
		.replace(/(?!\u0303)\p{M}/gu, '')
		.normalize('NFC');
}
