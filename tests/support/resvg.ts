import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../../src/raster/font-files.js';

const font = { loadSystemFonts: false, fontFiles: Object.values(fontFiles()), defaultFontFamily: 'Barlow' };

/** An SVG as it will be drawn, with every font. Throws when it is no SVG. */
export const resvgOf = (svg: string) => new Resvg(svg, { font });

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
