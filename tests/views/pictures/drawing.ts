import type { Picture } from '../../../src/views/view.js';
import { resvgOf } from '../../support/resvg.js';

/** A picture to be read as a snapshot: a line an element, then what is read out. */
export function asLines({ svg, alt }: Pick<Picture, 'svg' | 'alt'>): string {
	return `${svg.replaceAll('><', '>\n<')}\n\n${alt}\n`;
}

/** Where something that is drawn begins and ends; undefined when nothing can be seen. */
export function boundsOf(drawn: string, width = 2_000, height = 200) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`;
	const box = resvgOf(svg).getBBox();
	return box && { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** A picture as its pixels. */
export function pixels(svg: string): Buffer {
	return Buffer.from(resvgOf(svg).render().pixels);
}
