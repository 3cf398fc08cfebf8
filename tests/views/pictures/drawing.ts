import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../../../src/raster/font-files.js';
import type { Picture } from '../../../src/views/pictures/picture.js';

const font = { loadSystemFonts: false, fontFiles: Object.values(fontFiles()), defaultFontFamily: 'Barlow' };

/** A picture to be read as a snapshot: a line an element, then what is read out. */
export function asLines({ svg, alt }: Pick<Picture, 'svg' | 'alt'>): string {
	return `${svg.replaceAll('><', '>\n<')}\n\n${alt}\n`;
}

/** Where something that is drawn begins and ends; undefined when nothing can be seen. */
export function boundsOf(drawn: string, width = 2_000, height = 200) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`;
	const box = new Resvg(svg, { font }).getBBox();
	return box && { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** A picture as its pixels. */
export function pixels(svg: string): Buffer {
	return Buffer.from(new Resvg(svg, { font }).render().pixels);
}

/** Throws when it is no SVG. */
export function parse(svg: string): { readonly width: number; readonly height: number } {
	return new Resvg(svg, { font });
}
