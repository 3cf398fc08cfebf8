import * as z from 'zod';
import type { Rules } from './rules.js';

/** The usual quiz: everybody may answer everything, and points decide. */
export const ByPoints = z.strictObject({ mode: z.literal('points') });
export type ByPoints = z.infer<typeof ByPoints>;

/** How it is ruled: not at all. */
export function byPoints(contest: ByPoints): Rules<ByPoints> {
	return {
		admits: () => true,
		awaited: (playing) => playing,
		after: () => contest,
		isDecided: false,
		standing: () => 0,
		partOf: () => undefined,
	};
}
