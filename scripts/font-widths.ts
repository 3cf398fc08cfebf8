/**
 * Writes `src/views/pictures/font-widths.json`, the width of each character in the pictures' fonts, and
 * `name-widths.json`, the characters of all scripts that are available for people's names, with their widths.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Glyph } from 'fontkit';
import { fontFiles, otherScripts } from '../src/raster/font-files.js';

/** Latin letters with every accent, digits, punctuation, and the signs the pictures use. */
const characters = [
	...range(0x20, 0x7e),
	...range(0xa0, 0x17f),
	...range(0x2010, 0x2026),
	...[0x2039, 0x203a, 0x20ac, 0x2212],
];

function range(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Thousandths of the font size, by font and character. */
export function fontWidths(): Readonly<Record<string, Readonly<Record<string, number>>>> {
	const { text, strong, display } = fontFiles();
	return Object.fromEntries(Object.entries({ text, strong, display }).map(([name, path]) => [name, widthsOf(path)]));
}

function widthsOf(path: string): Readonly<Record<string, number>> {
	const font = fontAt(path);
	const known = characters.filter((code) => font.hasGlyphForCodePoint(code));
	return Object.fromEntries(known.map((code) => [String.fromCodePoint(code), font.widthOf(code)]));
}

/** resvg draws Devanagari letters on top of each other, so they count as missing. */
function isSetRight(code: number): boolean {
	return !/\p{Script=Devanagari}/u.test(String.fromCodePoint(code));
}

/**
 * Every character of a font, by runs: `20:333 21-7e:500` is the space, then a range of code points, with their widths.
 */
function runsOf(path: string): string {
	const { characterSet, widthOf } = fontAt(path);
	const runs: { readonly first: number; last: number; readonly width: number }[] = [];
	for (const code of characterSet.filter(isSetRight).toSorted((a, b) => a - b)) {
		const run = runs.at(-1);
		const width = widthOf(code);
		if (run && run.last + 1 === code && run.width === width) run.last = code;
		else if (run?.last !== code) runs.push({ first: code, last: code, width });
	}
	return runs
		.map(({ first, last, width }) => `${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}:${width}`)
		.join(' ');
}

function fontAt(path: string) {
	const font = create(readFileSync(path));
	if (!('glyphForCodePoint' in font)) throw new Error(`${path} holds several fonts`);
	return {
		characterSet: font.characterSet.filter((code) => isDrawn(font.glyphForCodePoint(code))),
		hasGlyphForCodePoint: (code: number) => font.hasGlyphForCodePoint(code),
		/** Thousandths of the font size. */
		widthOf: (code: number) => Math.round((font.glyphForCodePoint(code).advanceWidth * 1_000) / font.unitsPerEm),
	};
}

/** The space of some fonts has no readable outline: it counts as missing, and another font's width is used. */
function isDrawn(glyph: Glyph): boolean {
	try {
		return glyph.advanceWidth >= 0;
	} catch {
		return false;
	}
}

/** The text of `font-widths.json`. */
export function widthsText(): string {
	return `${JSON.stringify(fontWidths(), null, '\t')}\n`;
}

/** The text of `name-widths.json`. */
export function nameWidthsText(): string {
	const fonts = Object.entries({ Barlow: fontFiles().strong, ...otherScripts() });
	return `${JSON.stringify(Object.fromEntries(fonts.map(([family, path]) => [family, runsOf(path)])), null, '\t')}\n`;
}

const [, invoked] = process.argv;
if (invoked === fileURLToPath(import.meta.url)) {
	writeFileSync(new URL('../src/views/pictures/font-widths.json', import.meta.url), widthsText());
	writeFileSync(new URL('../src/views/pictures/name-widths.json', import.meta.url), nameWidthsText());
}
