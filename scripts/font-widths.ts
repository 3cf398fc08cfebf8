/** Writes `src/views/pictures/font-widths.json`: how wide each character of the pictures' fonts is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { fontFiles } from '../src/raster/font-files.js';

/** Latin letters with every accent, digits, punctuation, and the signs the pictures use. */
const characters = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ...range(0x2010, 0x2026), ...[0x20ac, 0x2212]];

function range(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Thousandths of the font size, by font and character. */
export function fontWidths(): Readonly<Record<string, Readonly<Record<string, number>>>> {
	const { text, strong, display } = fontFiles();
	return Object.fromEntries(Object.entries({ text, strong, display }).map(([name, path]) => [name, widthsOf(path)]));
}

function widthsOf(path: string): Readonly<Record<string, number>> {
	const font = create(readFileSync(path));
	if (!('glyphForCodePoint' in font)) throw new Error(`${path} holds several fonts`);
	const known = characters.filter((code) => font.hasGlyphForCodePoint(code));
	return Object.fromEntries(
		known.map((code) => [
			String.fromCodePoint(code),
			Math.round((font.glyphForCodePoint(code).advanceWidth * 1_000) / font.unitsPerEm),
		]),
	);
}

/** The file's text. */
export function widthsText(): string {
	return `${JSON.stringify(fontWidths(), null, '\t')}\n`;
}

const [, invoked] = process.argv;
if (invoked === fileURLToPath(import.meta.url)) {
	writeFileSync(new URL('../src/views/pictures/font-widths.json', import.meta.url), widthsText());
}
