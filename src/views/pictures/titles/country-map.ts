import { el, type Svg } from '../svg.js';
import peru from './peru.json' with { type: 'json' };

/** A part of a country: its outline as a path, and its middle. */
type Outline = { readonly x: number; readonly y: number; readonly d: string };
const outlines = new Map<string, Outline>(Object.entries(peru.outlines));
const insets = new Map<string, { readonly width: number; readonly height: number; readonly d: string }>(
	Object.entries(peru.insets),
);

/** The departments that the map has, by their ids. */
export const outlined: ReadonlySet<string> = new Set(outlines.keys());

/** The map's width at a height. */
export const mapWidth = (height: number) => (peru.width * height) / peru.height;

/** The circle around an enlarged part: in the sea beside the country, in pixels of the outlines. */
const INSET = { x: 96, y: 760, radius: 84 } as const;

/**
 * Peru by departments, north at the top; the smallest is shown again, enlarged, in the sea beside it.
 *
 * @param fillOf The colour of a department.
 * @param look.asked A department to be ringed.
 */
export function countryMap(
	fillOf: (id: string) => string,
	{
		x,
		top,
		height,
		asked,
		ground,
		ring,
	}: {
		readonly x: number;
		readonly top: number;
		readonly height: number;
		readonly asked?: string | undefined;
		readonly ground: string;
		readonly ring: string;
	},
): Svg {
	const border = { stroke: ground, 'stroke-width': 4, 'stroke-linejoin': 'round' } as const;
	const marked = { fill: 'none', stroke: ring, 'stroke-width': 9, 'stroke-linejoin': 'round' } as const;
	const here = asked === undefined || insets.has(asked) ? undefined : outlines.get(asked);
	const scale = Math.round((height / peru.height) * 10_000) / 10_000;
	return el(
		'g',
		{ transform: `translate(${x} ${top}) scale(${scale})` },
		...[...outlines].map(([id, { d }]) => el('path', { id: `map-${id}`, d, fill: fillOf(id), ...border })),
		here ? el('path', { d: here.d, ...marked }) : '',
		...[...insets].map(([id, { width, height: high, d }]) => {
			const from = outlines.get(id);
			const isAsked = id === asked;
			return [
				from ? el('path', { d: lineTo(from), fill: 'none', stroke: ring, 'stroke-width': 4 }) : '',
				el('circle', { cx: INSET.x, cy: INSET.y, r: INSET.radius, fill: ground, stroke: ring, 'stroke-width': 4 }),
				el('path', {
					d,
					fill: fillOf(id),
					transform: `translate(${INSET.x - width / 2} ${INSET.y - high / 2})`,
					...(isAsked ? { stroke: ring, 'stroke-width': 6, 'stroke-linejoin': 'round' } : {}),
				}),
			].join('');
		}),
	);
}

/** A line from the part itself to the circle's edge. */
function lineTo({ x, y }: Outline): string {
	const angle = Math.atan2(INSET.y - y, INSET.x - x);
	const end = { x: INSET.x - INSET.radius * Math.cos(angle), y: INSET.y - INSET.radius * Math.sin(angle) };
	return `M${x} ${y}L${Math.round(end.x)} ${Math.round(end.y)}`;
}
