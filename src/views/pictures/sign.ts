import { el, type Svg } from './svg.js';

/** The sign of a disputed fact, and its width in thousandths of the font size. */
export const WARNING = { sign: '⚠', width: 940 } as const;

/** A triangle with a gap in the shape of an exclamation mark, on a square of 100. */
const TRIANGLE =
	'M50 6c4 0 7 2 9 5l39 70c4 7-1 15-9 15H11c-8 0-13-8-9-15l39-70c2-3 5-5 9-5zM44 34v30h12V34zM44 72v12h12V72z';

/**
 * The sign of a disputed fact as a shape: only the emoji font has the character, and that font's digits would then be
 * used for the whole line.
 *
 * @param spot `x` is its start, `y` the baseline of its line.
 */
export function warningSign({ x, y }: { readonly x: number; readonly y: number }, size: number, fill: string): Svg {
	const scale = (size * 0.82) / 100;
	return el('path', {
		'aria-label': WARNING.sign,
		d: TRIANGLE,
		fill,
		'fill-rule': 'evenodd',
		transform: `translate(${round(x + size * 0.06)} ${round(y - size * 0.79)}) scale(${round(scale)})`,
	});
}

/** A five-pointed star around a point. */
export function star(x: number, y: number, radius: number, fill: string): Svg {
	const corners = Array.from({ length: 10 }, (_, index) => {
		const angle = (Math.PI * index) / 5 - Math.PI / 2;
		const reach = index % 2 === 0 ? radius : radius * 0.42;
		return `${round(x + reach * Math.cos(angle))} ${round(y + reach * Math.sin(angle))}`;
	});
	return el('path', { d: `M${corners.join('L')}Z`, fill });
}

/** An arrow upwards, for promotion. `x` is its middle, `y` its foot. */
export function riseSign(x: number, y: number, size: number, fill: string): Svg {
	const half = size / 2;
	return el('path', { d: `M${round(x - half)} ${y}L${x} ${round(y - size * 0.86)}L${round(x + half)} ${y}Z`, fill });
}

/** An arrow downwards, for relegation. `x` is its middle, `y` its point. */
export function fallSign(x: number, y: number, size: number, fill: string): Svg {
	const half = size / 2;
	const top = round(y - size * 0.86);
	return el('path', { d: `M${round(x - half)} ${top}L${x} ${y}L${round(x + half)} ${top}Z`, fill });
}

function round(value: number): number {
	return Math.round(value * 1_000) / 1_000;
}
