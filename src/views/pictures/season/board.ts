import type { Confidence } from '../../../domain/evidence.js';
import { panel } from '../block.js';
import { markedName } from '../marked-name.js';
import { Palette, SMALLEST } from '../palette.js';
import type { Svg } from '../svg.js';

/** The padding between a board's sides and its content. */
export const PAD = 24;

/** A board's place. */
export type Box = { readonly x: number; readonly top: number; readonly width: number; readonly height: number };

/**
 * A panel with a heading in capitals, followed by its sign if it is uncertain.
 *
 * @param look.room The heading's width; the board's width unless given.
 */
export function board(
	heading: string,
	{ x, top, width, height }: Box,
	look: {
		readonly confidence?: Confidence | undefined;
		readonly room?: number | undefined;
		readonly ground?: string | undefined;
		readonly ink?: string | undefined;
	} = {},
): Svg {
	const { confidence = 'confirmed', room = width - 2 * PAD, ground, ink = Palette.quiet } = look;
	const style = { font: 'display', size: SMALLEST, fill: ink } as const;
	const spot = { x: x + PAD, y: top + 46 };
	return (
		panel(x, top, width, height, ground) + markedName(heading.toLocaleUpperCase('es'), confidence, spot, style, room)
	);
}
