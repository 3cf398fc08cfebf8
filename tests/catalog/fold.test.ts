import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { anyText } from '../support/any-text.js';

describe('fold', () => {
	it.each([
		['Atlético GRAU', 'atletico grau'],
		['Deportivo Cañaña', 'deportivo canana'],
		['León de Huánuco', 'leon de huanuco'],
		['Aurich–Cañaña', 'aurich canana'],
		['  Ate - Vitarte  ', 'ate vitarte'],
		["'08", '08'],
		['Municipal (RdM)', 'municipal rdm'],
		['Øster, Łódź, Næstved, Đakovo, Großaspach', 'oster lodz naestved dakovo grossaspach'],
		['São Paulo', 'sao paulo'],
		['Áncash', 'ancash'],
	])('reads %j as %j', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it.each([
		['I.M.I.', 'imi'],
		['U.T.C', 'utc'],
		['U.T.C. de Cajamarca', 'utc de cajamarca'],
		['Club F.B.C. Melgar', 'club fbc melgar'],
	])('reads the dotted initials of %j as one word', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it.each([
		['Carlos A. Mannucci', 'carlos a mannucci'],
		['U. América', 'u america'],
		['Dep.U Cusco', 'dep u cusco'],
		['U.Municipal', 'u municipal'],
	])('does not join what is no row of initials: %j', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it.each([['🙂🙂'], ['\uD83D'], ['\u0301\u0301'], ['...'], [' \t\n'], ['']])('leaves nothing of %j', (text) => {
		expect(fold(text)).toBe('');
	});

	it('keeps words of other scripts', () => {
		expect(fold('كأس بيرو')).toBe('كاس بيرو');
	});

	it('changes nothing the second time, whatever the text', () => {
		fc.assert(
			fc.property(anyText(), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});

	it('leaves letters and numbers between single spaces only, whatever the text', () => {
		fc.assert(
			fc.property(anyText(), (text) => {
				expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}]+ )*[\p{L}\p{N}]*$/u);
			}),
		);
	});

	it.each([
		['one letter and a dot', 'a.'],
		['dots', '.'],
		['combining marks', 'a\u0301'],
		['emoji', '🏆'],
		['lone surrogates', '\uDC00'],
		['ligatures that unfold into many letters', 'ﷺ'],
	])('takes less than a second for 40,000 characters of %s', (_, piece) => {
		const text = piece.repeat(40_000 / piece.length);
		// Of the processor: what else the machine does does not count.
		const start = process.cpuUsage();
		fold(text);
		expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
	});
});
