import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/raster/font-files.js';
import { locales } from '../../../src/text/locale.js';
import { missingIn } from '../../../src/views/pictures/name-fonts.js';
import { allPictures } from './all-pictures.js';
import { textProblems } from './drawn-texts.js';

const all = locales.flatMap((locale) =>
	allPictures(locale).map(({ of, picture }) => ({ of: `${of} (${locale})`, picture })),
);
const problemsOf = (find: (svg: string) => readonly string[]) =>
	all.flatMap(({ of, picture }) => find(picture.svg).map((problem) => `${of}: ${problem}`));

/** A text element's font and what it says. */
function textsOf(svg: string) {
	return [...svg.matchAll(/<text [^>]*font-family="([^"]+)"[^>]*>([^<]*)<\/text>/g)].map(
		([, family = '', content = '']) => ({
			family,
			text: content.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
		}),
	);
}

describe('every picture', () => {
	it('is one of many', () => {
		expect(all.length).toBeGreaterThan(1_000);
	});

	it('is as wide as the others, and no higher than a phone has room for', () => {
		const sizes = all.map(({ of, picture }) => {
			const [, width, height] = (/ width="(\d+)" height="(\d+)"/.exec(picture.svg) ?? []).map(Number);
			return { of, width, height: height ?? Number.NaN };
		});
		expect(sizes.filter(({ width, height }) => width !== 1_100 || !(height <= 700))).toEqual([]);
	});

	it('has no text that a phone makes unreadable', () => {
		expect(
			problemsOf((svg) =>
				[...svg.matchAll(/<text [^>]*font-size="([\d.]+)"[^>]*>([^<]*)/g)].flatMap(([, size, text]) =>
					Number(size) < 34 ? [`${text} at ${size}`] : [],
				),
			),
		).toEqual([]);
	});

	it('has no text over another, outside or cut, but for the names of players', () => {
		const isPlayer = (problem: string) => /“W+…” is cut/.test(problem);
		expect(problemsOf((svg) => textProblems(svg).filter((problem) => !isPlayer(problem)))).toEqual([]);
	});

	it('says what it shows to whoever cannot see it', () => {
		expect(
			all
				.filter(({ picture: { alt } }) => alt.length < 20 || alt.length > 1_024 || /undefined|\{\{|\*/.test(alt))
				.map(({ of }) => of),
		).toEqual([]);
		expect(problemsOf((svg) => svg.match(/NaN|undefined|Infinity/g) ?? [])).toEqual([]);
	});

	it('asks no font for a letter that it lacks: another one would draw its whole line', () => {
		const wrong = problemsOf((svg) =>
			textsOf(svg).flatMap(({ family, text }) => {
				const font = family === 'Barlow Condensed' ? 'Barlow' : family;
				const known = (['Barlow', 'Noto Sans', 'Noto Emoji'] as const).find((each) => each === font);
				return known && missingIn(known, text).length > 0 ? [`${text} in ${family}`] : [];
			}),
		);
		expect(wrong).toEqual([]);
	});

	it('has no letter and no digit in the font of the emoji', () => {
		expect(
			problemsOf((svg) =>
				textsOf(svg).flatMap(({ family, text }) =>
					family === 'Noto Emoji' && /\p{L}|\d(?!\uFE0F)/u.test(text) ? [text] : [],
				),
			),
		).toEqual([]);
	});

	it.each(['juan-aurich (es)', 'octavio-espinosa (es)', 'alfonso-ugarte-chiclin (es)', 'copa-peru arequipa (en)'])(
		'looks as it does without the font of the emoji: %s',
		(of) => {
			const { text, strong, display, 'Noto Emoji': emoji } = fontFiles();
			const svg = all.find((each) => each.of === of)?.picture.svg ?? '';
			const drawn = (files: readonly string[], family: string) =>
				new Resvg(svg, {
					font: { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: family },
				}).render().pixels;
			expect(svg).toContain('aria-label="⚠"');
			expect(drawn([text, strong, display, emoji], 'Barlow').equals(drawn([text, strong, display], 'Barlow'))).toBe(
				true,
			);
			// As on a machine that has none of the pictures’ fonts.
			const { 'Noto Sans': sans } = fontFiles();
			expect(drawn([sans, emoji], 'Noto Sans').equals(drawn([sans], 'Noto Sans'))).toBe(true);
		},
	);
});
