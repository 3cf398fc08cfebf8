import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/raster/font-files.js';
import { locales } from '../../../src/text/locale.js';
import { missingIn } from '../../../src/views/pictures/name-fonts.js';
import { allPictures } from './all-pictures.js';
import { type DrawnText, drawnTexts, textProblems } from './drawn-texts.js';

const all = locales.flatMap((locale) =>
	allPictures(locale).map(({ of, picture }) => ({ of: `${of} (${locale})`, picture, texts: drawnTexts(picture.svg) })),
);
const problemsOf = (find: (svg: string, texts: readonly DrawnText[]) => readonly string[]) =>
	all.flatMap(({ of, picture, texts }) => find(picture.svg, texts).map((problem) => `${of}: ${problem}`));

/** The font and the content of each text element. */
function textsOf(svg: string) {
	return [...svg.matchAll(/<text [^>]*font-family="([^"]+)"[^>]*>([^<]*)<\/text>/g)].map(
		([, family = '', content = '']) => ({
			family,
			text: content.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
		}),
	);
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Problems with the positions of a picture's shields. */
function shieldProblems(svg: string, texts = drawnTexts(svg)): readonly string[] {
	const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
	const shields = [
		...svg.matchAll(/<g transform="translate\(([\d.-]+) ([\d.-]+)\) scale\(([\d.]+)\)"><clipPath id="shield-/g),
	].map(([, x, y, scale]) => ({
		left: Number(x),
		right: Number(x) + 100 * Number(scale),
		top: Number(y),
		bottom: Number(y) + 106 * Number(scale),
	}));
	return shields.flatMap((each, index) => {
		const inside = (text: Box) => text.left >= each.left && text.right <= each.right && text.bottom <= each.bottom;
		return [
			...(each.left >= 0 && each.right <= width && each.top >= 0 && each.bottom <= height ? [] : ['outside']),
			...(shields.slice(index + 1).some((other) => meet(each, other)) ? [`two at ${each.left} ${each.top}`] : []),
			...texts.filter((text) => meet(each, text) && !inside(text)).map(({ text }) => `over ${text}`),
		];
	});
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
		expect(problemsOf((...drawn) => textProblems(...drawn).filter((problem) => !isPlayer(problem)))).toEqual([]);
	});

	it('has no shield over another, outside, or over a text that is not its own', () => {
		expect(problemsOf(shieldProblems)).toEqual([]);
		const twice = '<g transform="translate(20 20) scale(0.6)"><clipPath id="shield-round">';
		expect(shieldProblems(` width="100" height="100" ${twice}${twice}`)).toHaveLength(1);
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
			// As on a machine without the pictures’ fonts.
			const { 'Noto Sans': sans } = fontFiles();
			expect(drawn([sans, emoji], 'Noto Sans').equals(drawn([sans], 'Noto Sans'))).toBe(true);
		},
	);
});
