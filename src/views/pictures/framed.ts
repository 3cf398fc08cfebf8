import type { Picture } from '../view.js';
import { MARGIN, Palette, WIDTH } from './palette.js';
import { el, type Svg } from './svg.js';
import { textLine } from './text.js';

/** Where the drawing begins, below the heading. */
export const TOP = 118;
/** Height below the last thing drawn. */
const FOOT = 40;

/**
 * A picture in the bot's look: its heading, and below it what is drawn.
 *
 * @param height Of everything drawn, from the top edge to the lowest thing.
 */
export function framed(
	about: { readonly name: string; readonly alt: string; readonly title: string; readonly aside?: string | undefined },
	height: number,
	...drawn: readonly Svg[]
): Picture {
	const whole = Math.ceil(height + FOOT);
	const aside = about.aside ?? '';
	const svg = el(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: whole, viewBox: `0 0 ${WIDTH} ${whole}` },
		el('rect', { width: WIDTH, height: whole, rx: 20, fill: Palette.ground }),
		el('rect', { x: MARGIN, y: 44, width: 8, height: 40, fill: Palette.red }),
		textLine(about.title, { x: MARGIN + 24, y: 78 }, { font: 'display', size: 42, fill: Palette.ink }, 720),
		aside === ''
			? ''
			: textLine(
					aside,
					{ x: WIDTH - MARGIN, y: 76, anchor: 'end' },
					{ font: 'text', size: 26, fill: Palette.quiet },
					300,
				),
		...drawn,
	);
	return { name: about.name, alt: about.alt, svg };
}
