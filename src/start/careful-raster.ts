import type { Clock } from '../app/clock.js';
import type { Raster } from '../app/pictures.js';
import { drawingOf } from '../raster/drawing-notes.js';

/** With so many drawings that may have ended a process, drawing itself is to blame. */
const TOO_MANY = 5;

/** Whether the drawings that are still avoided are so many that none is tried. */
export function isHopeless(avoided: ReadonlyMap<string, number>, now: number): boolean {
	return [...avoided.values()].filter((until) => now < until).length >= TOO_MANY;
}

/**
 * Draws all but what is avoided, each as long as it is: a bot that runs for weeks has its pictures back after that.
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
