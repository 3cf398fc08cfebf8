import { describe, expect, it, test } from 'vitest';
import { problemText } from '../../src/preview/page/option-text.js';
import { fill, stringsIn } from '../../src/preview/page/strings.js';

const en = stringsIn('en');
const es = stringsIn('es');

describe('a text of the page', () => {
	it('has its values filled in', () => {
		expect(fill(en.playerName, { number: 2 })).toBe('Player 2');
		expect(fill(es.playerName, { number: 2 })).toBe('Jugador 2');
	});

	it('takes a value as it is, whatever it looks like', () => {
		const wild = '{{typed}} $& $1 <b>';
		expect(fill(en.noOption, { typed: wild })).toBe(`No option takes “${wild}”.`);
	});
});

test.each([
	[{ code: 'missing' }, 'Fill in “year”.', 'Te falta «year».'],
	[{ code: 'too-small', limit: 5 }, '“year” must be at least 5.', '«year»: el mínimo es 5.'],
	[
		{ code: 'too-long', limit: 9 },
		'“year” can have at most 9 characters.',
		'«year»: escribe como máximo 9 caracteres.',
	],
] as const)('a problem is said of its option and with its limit: %o', (problem, english, spanish) => {
	expect(problemText('year', problem, en)).toBe(english);
	expect(problemText('year', problem, es)).toBe(spanish);
});
