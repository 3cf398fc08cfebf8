import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWidthsText } from '../../../scripts/font-widths.js';
import { measureName } from '../../../src/views/pictures/name-fonts.js';
import { nameLine, personName } from '../../../src/views/pictures/person-name.js';
import { anyText } from '../../support/any-text.js';
import { boundsOf, pixels } from './drawing.js';

const SIZE = 40;
const style = { sizes: [SIZE], fill: '#ffffff' } as const;
const lettersOf = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

const samples = {
	Latin: ['Ñuño Pérez', 'Barlow'],
	Vietnamese: ['Nguyễn Ảnh', 'Barlow'],
	Cyrillic: ['Юрий Гагарин', 'Noto Sans'],
	Greek: ['Ωμέγα Νίκος', 'Noto Sans'],
	Arabic: ['محمد علي', 'Noto Sans Arabic'],
	Hebrew: ['שלום עולם', 'Noto Sans Hebrew'],
	Thai: ['สวัสดีครับ ที่นี่', 'Noto Sans Thai'],
	Japanese: ['漢字かなタロウ', 'MotoyaLCedar'],
	Chinese: ['刘德华 李东', 'ZCOOL XiaoWei'],
	Korean: ['한글 이름', 'Do Hyeon'],
	emoji: ['🏆⚽🫡❤️', 'Noto Emoji'],
	'joined emoji and skin': ['👨‍👩‍👧👍🏽👩🏿‍🚀🏴‍☠️1️⃣', 'Noto Emoji'],
} as const;

function named(name: string) {
	const found = personName([name]);
	if (!found) throw new Error(`${name} cannot be drawn`);
	return found;
}

/** The pixels of a line that contains only a name. */
const drawn = (line: string) =>
	pixels(`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80">${line}</svg>`).toString('base64');

describe('a person’s name', () => {
	it('is judged by what the fonts really have (else: npm run font-widths)', () => {
		expect(readFileSync('src/views/pictures/name-widths.json', 'utf8')).toBe(nameWidthsText());
	});

	it.each(Object.entries(samples))(
		'in %s is drawn as it is, each letter by a font that has it',
		(_, [name, family]) => {
			expect(personName([name])).toEqual({ text: name, family });
			const empty = drawn('');
			for (const letter of lettersOf(name.replaceAll(' ', ''))) {
				const one = named(letter);
				const shown = drawn(nameLine(one, { x: 10, y: 50 }, style, 200));
				const missing = nameLine({ ...one, text: '\uE000' }, { x: 10, y: 50 }, style, 200);
				expect(shown, letter).not.toBe(empty);
				expect(shown, letter).not.toBe(drawn(missing));
			}
		},
	);

	it.each([
		...Object.values(samples).map(([name]) => name),
		'سسسس شششش محمدمحمد',
		'🏆 Ñuño 🇵🇪',
		'❤️ علي 🏆',
		'Юрий 漢字 한글',
		'ก漢🏆漢م🏆 🏆',
		'🏆 🏆 ⚽ ⚽ Ana',
		'🏆\u200D🏆\u200D⚽',
		'م\u200D🏆م🏆🏆🏆م🏆',
		'🏆🏽⚽🏽',
		'👩🏿‍🚀👨‍👩‍👧‍👦🇵🇪1️⃣',
		'W'.repeat(32),
		'漢'.repeat(32),
		'محمد'.repeat(8),
		'Z̵̢̡̛̛̗̤a̸̡̛̱͖l̷̢̧̛̦g̵̝͝o̴̢͜',
	])('%s takes no more room than it has', (name) => {
		for (const room of [9_999, 300, 120]) {
			for (const anchor of ['start', 'middle', 'end'] as const) {
				const line = nameLine(named(name), { x: 1_000, y: 100, anchor }, style, room);
				const bounds = boundsOf(line, 4_000);
				if (!bounds) throw new Error('Nothing is drawn');
				const width = Math.min(room, measureName(named(name).text, named(name).family, SIZE));
				const left = 1_000 - width * { start: 0, middle: 0.5, end: 1 }[anchor];
				expect(bounds.left).toBeGreaterThan(left - 6);
				expect(bounds.right).toBeLessThan(left + width + 6);
				expect(bounds.top).toBeGreaterThan(100 - SIZE * 1.3);
				expect(bounds.bottom).toBeLessThan(100 + SIZE * 0.6);
			}
		}
	});

	it('loses what cannot be seen, and what turns the line round', () => {
		const hidden = '\u202Eevil\u202C \u200B\u2066An\u00ADa\u2069\uFEFF\u0007\u{E0041}';
		expect(personName([hidden])?.text).toBe('evil Ana');
		expect(personName(['  Ana \n\t  Paz  '])?.text).toBe('Ana Paz');
	});

	it('keeps a letter’s own marks, and one of those that pile up', () => {
		expect(personName([`A${'\u0335\u0336\u0337\u0322'.repeat(8)}na`])?.text).toBe('A\u0335na');
		expect(personName(['Jose\u0301'])?.text).toBe('José');
		expect(personName(['ที่'])?.text).toBe('ที่');
		expect(personName(['محم\u0651د\u0301'])?.text).toBe('محم\u0651د');
	});

	it.each([
		['Dani 🇵🇪', 'Dani'],
		['🇵🇪Dani🇦🇷🇵🇪 Paz', 'Dani Paz'],
		['🏴󠁧󠁢󠁥󠁮󠁧󠁿 Bobby 🏆', 'Bobby 🏆'],
		['🏴 Ana', '🏴 Ana'],
		['Ana 🇵', 'Ana'],
	])('%s loses its flags, which would be boxes with letters', (raw, text) => {
		expect(personName([raw])?.text).toBe(text);
	});

	it('in an ornamental alphabet becomes plain, and loses its ornaments', () => {
		expect(personName(['𝓐𝓷𝓪 ｆｕｌｌ ⓟⓐⓩ'])?.text).toBe('Ana full paz');
		expect(personName(['꧁Ana꧂'])?.text).toBe('Ana');
	});

	it.each([
		['letters that no font has', 'ꦄꦤ'],
		['one letter among others that no font has', 'Ana ꦄ'],
		['letters that would be drawn over each other', 'प्रिया'],
		['nothing to see', '\u200B\u3164\u2800'],
		['only marks', '\u0301\u0302'],
		['nothing but flags', '🇵🇪 🇵🇪'],
		['nothing', ''],
	])('with %s gives way to the next one', (_, name) => {
		expect(personName([name, '@ana'])?.text).toBe('@ana');
		expect(personName([name])).toBeUndefined();
	});

	it.each([
		[400, 'El Profe Chumpitaz', 'Barlow'],
		[300, 'El Profe Chumpitaz', 'Barlow Condensed'],
		[190, 'El Profe C.', 'Barlow Condensed'],
		[110, 'El P. C.', 'Barlow Condensed'],
	])('in %i pixels is %s in %s: narrower, then with initials, before it is cut', (room, said, family) => {
		const line = nameLine(named('El Profe Chumpitaz'), { x: 0, y: 100 }, style, room);
		expect(line).toContain(`font-family="${family}"`);
		expect(line).toContain(`>${said}</text>`);
	});

	it.each([
		['Juan O’Higgins', 'Juan O.'],
		["Juan O'Higgins", 'Juan O.'],
		['Juan Pérez-Gil', 'Juan P.'],
		['Юрий Гагарин', 'Юрий Г.'],
		['محمد الفيصل العربي', '…'],
	])('%s has initials where its script has them, and is cut elsewhere: %s', (name, said) => {
		const line = nameLine(named(name), { x: 0, y: 100 }, style, 170);
		expect(line).toContain(said);
	});

	it('is as large as its room allows in narrower letters, too', () => {
		const line = nameLine(named('El Profe Chumpitaz'), { x: 0, y: 100 }, { ...style, sizes: [40, 36, 34] }, 265);
		expect(line).toContain('font-family="Barlow Condensed" font-weight="700" font-size="36"');
	});

	it('that is cut ends in an ellipsis, and no letter is cut in two', () => {
		const line = nameLine(named('👨‍👩‍👧'.repeat(8)), { x: 0, y: 100 }, style, 150);
		expect(line).toContain('…');
		expect(line.match(/👨‍👩‍👧/g)?.length).toBeGreaterThan(0);
		expect(line.replaceAll('👨‍👩‍👧', '')).not.toMatch(/\p{Extended_Pictographic}/u);
	});

	it('cannot become markup', () => {
		expect(nameLine(named('<b>&"'), { x: 0, y: 0 }, style, 500)).toContain('>&#60;b&#62;&#38;&#34;</text>');
	});

	it('of any letters at all is drawn or refused, and never beyond its room', () => {
		const name = anyText({ minLength: 1, maxLength: 32 });
		const wild = fc.oneof(
			name,
			fc.string({ unit: 'grapheme', maxLength: 32 }),
			fc.string({
				unit: fc.constantFrom('م', 'W', '漢', '\u0301', '🏆', '\u200D', '\u202E', ' ', 'ก', '<'),
				maxLength: 32,
			}),
		);
		fc.assert(
			fc.property(wild, (raw) => {
				const found = personName([raw]);
				if (!found) return;
				const bounds = boundsOf(nameLine(found, { x: 100, y: 100 }, style, 300), 600);
				if (!bounds) return;
				expect(bounds.left).toBeGreaterThan(90);
				expect(bounds.right).toBeLessThan(410);
				expect(bounds.top).toBeGreaterThan(30);
				expect(bounds.bottom).toBeLessThan(140);
			}),
			{ numRuns: 300, examples: [['ก漢🏆漢م🏆 🏆']] },
		);
	}, 60_000);
});
