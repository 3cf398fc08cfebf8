import { Palette } from '../palette.js';

/** How a count is shaded: everything from `from` to `to`, in `fill`, with `ink` readable on it. */
export type Shade = { readonly from: number; readonly to: number; readonly fill: string; readonly ink: string };

/** From few to most: ever brighter gold. The contrast with the text on each is 4.5:1 or more. */
const scale = [
	{ fill: '#5a4a17', ink: Palette.ink },
	{ fill: '#7d6516', ink: Palette.ink },
	{ fill: '#a8840f', ink: Palette.ground },
	{ fill: '#cd9e0a', ink: Palette.ground },
	{ fill: Palette.gold, ink: Palette.ground },
] as const;

/** Where there is nothing to count. */
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

/** The step a count falls into. */
export function shadeOf(count: number, shades: readonly Shade[]): Shade {
	return shades.find(({ from, to }) => from <= count && count <= to) ?? noShade;
}
