import type { Picture } from '../view.js';
import { HIGHEST, MARGIN, Palette, SMALLEST, WIDTH } from './palette.js';
import { el, type Svg } from './svg.js';
import { measure, sizeThatFits, textLine } from './text.js';

/** Where the drawing begins, below the heading. */
export const TOP = 98;
/** Height below the last thing drawn. */
const FOOT = 32;
/** The lowest edge of a drawing. */
export const BOTTOM = HIGHEST - FOOT;

const ASIDE = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/**
 * A picture in the bot's look: a heading, and the drawing below it.
 *
 * @param height The lower edge of the drawing, from the top of the picture.
 */
export function framed(
	about: { readonly name: string; readonly alt: string; readonly title: string; readonly aside?: string | undefined },
	height: number,
	...drawn: readonly Svg[]
): Picture {
	const aside = about.aside ?? '';
	const room = WIDTH - 2 * MARGIN - 24 - (aside === '' ? 0 : measure(aside, ASIDE) + 32);
	const size = sizeThatFits(about.title, 'display', room, [46, 42, 38, SMALLEST]);
	return onGround(
		about,
		height,
		el('rect', { x: MARGIN, y: 30, width: 8, height: 42, fill: Palette.red }),
		textLine(about.title, { x: MARGIN + 24, y: 66 }, { font: 'display', size, fill: Palette.ink }, room),
		aside === '' ? '' : textLine(aside, { x: WIDTH - MARGIN, y: 64, anchor: 'end' }, ASIDE),
		...drawn,
	);
}

/** A picture that draws its own heading. */
export function onGround(
	{ name, alt }: { readonly name: string; readonly alt: string },
	height: number,
	...drawn: readonly Svg[]
): Picture {
	const whole = Math.ceil(height + FOOT);
	const svg = el(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: whole, viewBox: `0 0 ${WIDTH} ${whole}` },
		el('rect', { width: WIDTH, height: whole, rx: 20, fill: Palette.ground }),
		...drawn,
	);
	return { name, alt, svg };
}
