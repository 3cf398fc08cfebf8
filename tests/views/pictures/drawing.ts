import type { Picture } from '../../../src/views/view.js';
import { resvgOf } from '../../support/resvg.js';

/** A picture as text for a snapshot: one line per element, then its alternative text. */
export function asLines({ svg, alt }: Pick<Picture, 'svg' | 'alt'>): string {
	return `${svg.replaceAll('><', '>\n<')}\n\n${alt}\n`;
}

/** The bounding box of a drawing; undefined if nothing is visible. */
export function boundsOf(drawn: string, width = 2_000, height = 200) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`;
	const box = resvgOf(svg).getBBox();
	return box && { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** The pixels of a picture. */
export function pixels(svg: string): Buffer {
	return Buffer.from(resvgOf(svg).render().pixels);
}
