import type { Clock } from '../app/clock.js';
import type { Raster } from '../app/pictures.js';
import { drawingOf } from '../raster/drawing-notes.js';

/** If this many drawings may have ended a process, drawing itself is to blame. */
const TOO_MANY = 5;

/** Whether so many drawings are still avoided that none is tried. */
export function isHopeless(avoided: ReadonlyMap<string, number>, now: number): boolean {
	return [...avoided.values()].filter((until) => now < until).length >= TOO_MANY;
}

/**
 * Draws everything except the avoided drawings. Each is avoided for a time of its own, so that a bot that runs for
 * weeks has its pictures back afterwards.
 *
 * @param avoided Until when, in milliseconds since 1970, by drawing.
 */
export function carefulRaster(thread: Raster, avoided: ReadonlyMap<string, number>, clock: Pick<Clock, 'now'>): Raster {
	if (avoided.size === 0) return thread;
	return {
		async png(svg) {
			const now = clock.now();
			const isAvoided = isHopeless(avoided, now) || now < (avoided.get(drawingOf(svg)) ?? 0);
			return isAvoided ? undefined : thread.png(svg);
		},
	};
}
