import { Resvg } from '@resvg/resvg-js';
import { fontFiles, otherScripts } from '../../src/raster/font-files.js';

const { text, strong, display } = fontFiles();
const others = Object.entries(otherScripts());

/**
 * An SVG as the bot draws it. Fonts of other scripts take long to read, so only those that it names are loaded.
 *
 * @throws {Error} If it is no SVG.
 */
export function resvgOf(svg: string): Resvg {
	const named = others.flatMap(([family, file]) => (svg.includes(`"${family}"`) ? [file] : []));
	const font = { loadSystemFonts: false, fontFiles: [text, strong, display, ...named], defaultFontFamily: 'Barlow' };
	return new Resvg(svg, { font });
}

/** An SVG as PNG, drawn synchronously. */
export function pngOf(svg: string): Uint8Array {
	return resvgOf(svg).render().asPng();
}

/** What an SVG looks like: its size and the colour of any pixel, as `#rrggbb`. */
export function pixelsOf(svg: string): {
	readonly width: number;
	readonly height: number;
	at(x: number, y: number): string;
} {
	const { pixels, width, height } = resvgOf(svg).render();
	return {
		width,
		height,
		at(x, y) {
			const start = (y * width + x) * 4;
			return `#${pixels.subarray(start, start + 3).toString('hex')}`;
		},
	};
}
