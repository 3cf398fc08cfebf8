import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { middleOf, type Span, yearWidth } from '../years.js';

/** Years laid out from left to right. */
export type Axis = Span & {
	/** Pixels per year. */
	readonly pace: number;
	/** The middle of a year, in pixels. */
	at(year: number): number;
};

const PLACE = { from: MARGIN + 8, to: WIDTH - MARGIN - 8 } as const;
/** A short history does not fill the width, or its marks would suggest more years than there are. */
const SHORTEST = 12;
/** Years between two labels, the smallest step first. */
const STEPS = [1, 2, 5, 10, 20];
const LABEL = { font: 'text', size: 24, fill: Palette.quiet } as const;
/** Height of the years' row. */
export const AXIS_HEIGHT = 44;

/** The axis that shows some years. */
export function axisOver(years: readonly number[]): Axis {
	const to = Math.max(...years);
	const span = { from: Math.min(...years, to - SHORTEST), to };
	return { ...span, pace: yearWidth(PLACE, span), at: (year) => middleOf(year, PLACE, span) };
}

/** The labelled years below the lanes, each with a fine line up through them. */
export function axisYears({ from, to, pace, at }: Axis, top: number, bottom: number): Svg {
	const room = measure('0000', LABEL) + 24;
	const step = STEPS.find((each) => each * pace >= room) ?? 50;
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => year % step === 0);
	return years
		.map((year) =>
			[
				el('rect', { x: at(year) - 0.5, y: top, width: 1, height: bottom - top, fill: Palette.line }),
				textLine(`${year}`, { x: at(year), y: bottom + 32, anchor: 'middle' }, LABEL),
			].join(''),
		)
		.join('');
}
