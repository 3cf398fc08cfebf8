import { Palette } from '../palette.js';

/** The shade of the counts from `from` to `to`: `fill`, with `ink` legible on it. */
export type Shade = { readonly from: number; readonly to: number; readonly fill: string; readonly ink: string };

/** From few to most, ever brighter gold. Text on each has a contrast of 4.5:1 or more. */
const scale = [
	{ fill: '#5a4a17', ink: Palette.ink },
	{ fill: '#7d6516', ink: Palette.ink },
	{ fill: '#a8840f', ink: Palette.ground },
	{ fill: '#cd9e0a', ink: Palette.ground },
	{ fill: Palette.gold, ink: Palette.ground },
] as const;

/** The shade of zero. */
export const noShade: Shade = { from: 0, to: 0, fill: Palette.line, ink: Palette.quiet };

/** The steps from 1 to the highest count, growing by a constant factor, so that 8 beside 97 still shows. */
export function shadesUpTo(most: number): readonly Shade[] {
	const ends = scale.map((_, index) => Math.floor(most ** ((index + 1) / scale.length) + 1e-9));
	const steps = [...new Set(ends)].filter((end) => end > 0);
	return steps.map((to, index) => {
		const look =
			scale[
				scale.length - 1 - Math.round(((steps.length - 1 - index) * (scale.length - 1)) / Math.max(1, steps.length - 1))
			];
		return {
			from: (steps[index - 1] ?? 0) + 1,
			to,
			fill: look?.fill ?? Palette.gold,
			ink: look?.ink ?? Palette.ground,
		};
	});
}

/** The shade of a count. */
export function shadeOf(count: number, shades: readonly Shade[]): Shade {
	return shades.find(({ from, to }) => from <= count && count <= to) ?? noShade;
}
