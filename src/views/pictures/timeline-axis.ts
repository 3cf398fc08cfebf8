import { MARGIN, Palette, WIDTH } from './palette.js';
import { el, type Svg } from './svg.js';
import { measure, textLine } from './text.js';

/** Years laid out from left to right. */
export type Axis = {
	readonly first: number;
	readonly last: number;
	/** Pixels a year. */
	readonly pace: number;
	/** The middle of a year, in pixels. */
	at(year: number): number;
};

const LEFT = MARGIN + 8;
const RIGHT = WIDTH - MARGIN - 8;
/** A shorter history does not fill the width: its marks would tell of more years than there are. */
const SHORTEST = 12;
/** Between two labelled years, the smallest first. */
const STEPS = [1, 2, 5, 10, 20];
const LABEL = { font: 'text', size: 24, fill: Palette.quiet } as const;
/** Height of the years' row. */
export const AXIS_HEIGHT = 44;

/** The axis that shows some years. */
export function axisOver(years: readonly number[]): Axis {
	const last = Math.max(...years);
	const first = Math.min(...years, last - SHORTEST);
	const pace = (RIGHT - LEFT) / (last - first + 1);
	return { first, last, pace, at: (year) => LEFT + (year - first + 0.5) * pace };
}

/** The labelled years below the lanes, each with a fine line up through them. */
export function axisYears({ first, last, pace, at }: Axis, top: number, bottom: number): Svg {
	const room = measure('0000', LABEL) + 24;
	const step = STEPS.find((each) => each * pace >= room) ?? 50;
	const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
		(year) => year % step === 0,
	);
	return years
		.map((year) =>
			[
				el('rect', { x: at(year) - 0.5, y: top, width: 1, height: bottom - top, fill: Palette.line }),
				textLine(`${year}`, { x: at(year), y: bottom + 32, anchor: 'middle' }, LABEL),
			].join(''),
		)
		.join('');
}
