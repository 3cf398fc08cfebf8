import { Palette } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import { INITIALS } from './initials.js';
import { type Bearer, type Pattern, type Shape, type ShieldLook, shieldLook } from './shield-look.js';

/** Outlines in a box 100 wide and 108 high. */
const outlines = {
	heater: 'M5 5H95V58C95 84 72 98 50 106C28 98 5 84 5 58Z',
	square: 'M5 5H95V82C95 97 78 96 64 98C57 99 52 102 50 106C48 102 43 99 36 98C22 96 5 97 5 82Z',
	horned: 'M5 12C22 13 38 11 50 3C62 11 78 13 95 12V60C95 85 72 98 50 106C28 98 5 85 5 60Z',
	round: 'M50 4A50 50 0 0 1 50 104A50 50 0 0 1 50 4Z',
	hexagon: 'M50 3L96 22V84L50 106L4 84V22Z',
	banner: 'M5 5H95V106L50 92L5 106Z',
} as const satisfies Record<Shape, string>;

/** The second colour over the first, as paths in the same box; the initials' band covers their middle. */
const fields = {
	plain: 'M0 0H100V30H0Z',
	stripes: 'M0 0H14V108H0ZM28 0H42V108H28ZM58 0H72V108H58ZM86 0H100V108H86Z',
	hoops: 'M0 0H100V12H0ZM0 22H100V32H0ZM0 80H100V90H0ZM0 98H100V108H0Z',
	sash: 'M0 0H34L100 72V108H66L0 36Z',
	band: 'M0 20H100V30H0ZM0 80H100V90H0Z',
	cross: 'M40 0H60V108H40Z',
	halves: 'M50 0H100V108H50Z',
	quarters: 'M50 0H100V54H50ZM0 54H50V108H0Z',
} as const satisfies Record<Pattern, string>;

/** The band of the first colour that the initials stand on. */
const BAND = { top: 30, height: 51, baseline: 75.5 } as const;
/** A shield's height, given its width. */
export const shieldHeight = (width: number) => width * 1.08;
/** The least width of a shield with initials; on a smaller one they would be illegible. */
export const LEGIBLE = 60;

/** The shield of a club, or of a player. `x` and `top` are its upper left corner, `width` in pixels. */
export function shield(club: Bearer, x: number, top: number, width: number): Svg {
	const look = shieldLook(club);
	const scale = width / 100;
	const place = `translate(${rounded(x)} ${rounded(top)}) scale(${rounded(scale)})`;
	const drawn = el('g', { transform: place }, ...field(look), rim(look));
	if (width < LEGIBLE) return drawn;
	const style = { font: 'display', size: INITIALS.size * scale, fill: look.ink } as const;
	return drawn + textLine(look.initials, { x: x + width / 2, y: top + BAND.baseline * scale, anchor: 'middle' }, style);
}

function field({ shape, pattern, first, second }: ShieldLook): readonly Svg[] {
	const clip = `shield-${shape}`;
	return [
		el('clipPath', { id: clip }, el('path', { d: outlines[shape] })),
		el(
			'g',
			{ 'clip-path': `url(#${clip})` },
			el('rect', { width: 100, height: 108, fill: first }),
			el('path', { d: fields[pattern], fill: second }),
			el('rect', { y: BAND.top, width: 100, height: BAND.height, fill: first }),
		),
	];
}

/** A double outline, so that a dark shield stands out from a dark ground and a light one from a light ground. */
function rim({ shape }: ShieldLook): Svg {
	const line = (width: number, stroke: string) =>
		el('path', { d: outlines[shape], fill: 'none', stroke, 'stroke-width': width });
	return line(7, Palette.ink) + line(2, Palette.ground);
}

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
