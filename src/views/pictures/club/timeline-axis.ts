import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
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

const PLACE = { from: MARGIN, to: WIDTH - MARGIN } as const;
/** A short history does not fill the width, or its steps would suggest more years than there are. */
const SHORTEST = 12;
/** Years between two labels, the smallest step first. */
const STEPS = [1, 2, 5, 10, 20, 25];
const LABEL = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
/** Height of the years' row. */
export const AXIS_HEIGHT = 46;

/** The axis for some years. */
export function axisOver(years: readonly number[]): Axis {
	const to = Math.max(...years);
	const span = { from: Math.min(...years, to - SHORTEST), to };
	return { ...span, pace: yearWidth(PLACE, span), at: (year) => middleOf(year, PLACE, span) };
}

/** The years' labels below the lanes, each with a fine line up through the lanes. */
export function axisYears({ from, to, pace, at }: Axis, top: number, bottom: number): Svg {
	const width = measure('0000', LABEL);
	const step = STEPS.find((each) => each * pace >= width + 24) ?? 50;
	return Array.from({ length: to - from + 1 }, (_, index) => from + index)
		.filter((year) => year % step === 0)
		.map((year) => {
			const inside = Math.min(Math.max(at(year), MARGIN + width / 2), WIDTH - MARGIN - width / 2);
			return [
				el('rect', { x: at(year) - 1, y: top, width: 2, height: bottom - top, fill: Palette.panel }),
				textLine(`${year}`, { x: inside, y: bottom + 38, anchor: 'middle' }, LABEL),
			].join('');
		})
		.join('');
}
