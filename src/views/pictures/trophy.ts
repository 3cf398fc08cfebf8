import { Palette } from './palette.js';
import { el, type Svg } from './svg.js';

/** In a box 100 wide and high: the bowl, its two handles, stem and foot. */
const BOWL = 'M24 6H76V34C76 54 64 64 50 64C36 64 24 54 24 34Z';
const HANDLES = 'M24 14H8V24C8 38 16 46 28 47M76 14H92V24C92 38 84 46 72 47';
const STEM = 'M45 62H55V78H45Z';
const FOOT = 'M30 78H70V94H30Z';
const SHINE = 'M34 14V34C34 43 38 49 43 53';

/** A golden trophy. `x` is its middle, `top` its upper edge. */
export function trophy(x: number, top: number, size: number): Svg {
	const place = `translate(${x - size / 2} ${top}) scale(${size / 100})`;
	return el(
		'g',
		{ transform: place },
		el('path', { d: HANDLES, fill: 'none', stroke: Palette.gold, 'stroke-width': 6 }),
		el('path', { d: `${BOWL}${STEM}${FOOT}`, fill: Palette.gold }),
		el('path', { d: SHINE, fill: 'none', stroke: Palette.ink, 'stroke-width': 4, opacity: 0.6 }),
	);
}
