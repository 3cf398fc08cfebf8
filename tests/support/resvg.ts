import { Resvg } from '@resvg/resvg-js';
import { fontFiles, otherScripts } from '../../src/raster/font-files.js';

const { text, strong, display } = fontFiles();
const others = Object.entries(otherScripts());

/** An SVG as it will be drawn: of the fonts of other scripts, which take long to read, with those that it names. Throws when it is no SVG. */
export function resvgOf(svg: string): Resvg {
	const named = others.flatMap(([family, file]) => (svg.includes(`"${family}"`) ? [file] : []));
	const font = { loadSystemFonts: false, fontFiles: [text, strong, display, ...named], defaultFontFamily: 'Barlow' };
	return new Resvg(svg, { font });
}

/** An SVG as PNG, drawn here and now. */
export function pngOf(svg: string): Uint8Array {
	return resvgOf(svg).render().asPng();
}

/** What an SVG looks like: the colour of any of its pixels, as `#rrggbb`. */
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
