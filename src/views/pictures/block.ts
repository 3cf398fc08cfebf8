import { Palette, SMALLEST } from './palette.js';
import { el, type Svg } from './svg.js';
import { textLine } from './text.js';

/** A part of a picture whose place is not yet settled. */
export type Block = {
	readonly height: number;
	/** Draws the block below its upper edge. */
	at(top: number): Svg;
};

/** Between two blocks, in pixels. */
export const GAP = 16;
/** Between two panels of one block. */
export const GUTTER = 16;

/** Blocks below each other from `top` on. `bottom` is where the last one ends. */
export function stack(
	blocks: readonly Block[],
	top: number,
): { readonly drawn: readonly Svg[]; readonly bottom: number } {
	let bottom = top - GAP;
	const drawn = blocks.map((block) => {
		const start = bottom + GAP;
		bottom = start + block.height;
		return block.at(start);
	});
	return { drawn, bottom };
}

/** The background of a group of things. */
export function panel(x: number, y: number, width: number, height: number, fill: string = Palette.panel): Svg {
	return el('rect', { x, y, width, height, rx: 12, fill });
}

/** The heading of a part of a picture, in capitals. `y` is its baseline. */
export function label(text: string, x: number, y: number, fill: string = Palette.quiet): Svg {
	return textLine(text.toLocaleUpperCase('es'), { x, y }, { font: 'display', size: SMALLEST, fill });
}
