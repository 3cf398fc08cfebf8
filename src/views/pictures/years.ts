/** The first and the last year of an axis, or of what lies on it, both included. */
export type Span = { readonly from: number; readonly to: number };
/** Where an axis begins and ends, in pixels. */
type Axis = { readonly from: number; readonly to: number };

/** The width of a year on an axis, in pixels. */
export function yearWidth(axis: Axis, { from, to }: Span): number {
	return (axis.to - axis.from) / (to - from + 1);
}

/** The middle of a year on an axis, in pixels. */
export function middleOf(year: number, axis: Axis, span: Span): number {
	return axis.from + (year - span.from + 0.5) * yearWidth(axis, span);
}
