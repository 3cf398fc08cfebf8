import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../../../src/raster/font-files.js';
import { measureName } from '../../../src/views/pictures/name-fonts.js';
import { measure } from '../../../src/views/pictures/text.js';

/** A piece of text as it stands in a drawing. */
export type DrawnText = { readonly text: string; readonly from: number; readonly to: number; readonly fill: string };

const font = { loadSystemFonts: false, fontFiles: Object.values(fontFiles()), defaultFontFamily: 'Barlow' };

/** The texts of a drawing, with the room they take by the fonts' widths. */
export function textsOf(svg: string): readonly DrawnText[] {
	return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => {
		const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
		const text = content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
		const [family, size, x] = [value('font-family'), Number(value('font-size')), Number(value('x'))];
		const known = {
			Barlow: value('font-weight') === '500' ? 'text' : 'strong',
			'Barlow Condensed': 'display',
		} as const;
		const width =
			family === 'Barlow' || family === 'Barlow Condensed'
				? measure(text, { font: known[family], size })
				: measureName(text, 'Noto Sans', size);
		const from = x - width * ({ middle: 0.5, end: 1 }[value('text-anchor')] ?? 0);
		return { text, from, to: from + width, fill: value('fill') };
	});
}

/** An SVG a line an element, to be read as a snapshot. */
export function asLines(svg: string): string {
	return `${svg.replaceAll('><', '>\n<')}\n`;
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
