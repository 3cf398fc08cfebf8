import type { Piscina } from 'piscina';
import { abortUpon } from '../abort-upon.js';
import type { DrawingNotes } from './drawing-notes.js';
import type { Drawing } from './render-worker.js';

/** How many drawings may wait for their turn; further ones are refused, since nobody would still want them. */
const MAX_WAITING = 16;
/** The thread ends after this many milliseconds without a drawing, which frees its memory. */
const IDLE_MS = 10 * 60_000;

/** A drawing that takes longer than this, in milliseconds, is given up together with its thread. */
const DRAWING_MS = 10_000;

/**
 * Draws SVG as PNG in a thread of its own, one after another.
 *
 * @param workerFile `render-worker.ts`, built.
 * @param notes Where a drawing is noted while it is under way.
 */
export function createRaster(
	workerFile: string,
	notes?: DrawingNotes,
): { png(svg: string): Promise<Uint8Array>; close(): Promise<void> } {
	// A thread that cannot start, for lack of a font for example, will not start the next time either: no pictures then.
	let broken: Error | undefined;
	const drawings = new Set<AbortController>();
	let pool: Promise<Piscina<Drawing, Uint8Array>> | undefined;
	const open = async () => {
		const { Piscina } = await import('piscina');
		const opened = new Piscina<Drawing, Uint8Array>({
			filename: workerFile,
			minThreads: 0,
			maxThreads: 1,
			maxQueue: MAX_WAITING,
			idleTimeout: IDLE_MS,
		});
		opened.on('error', (error: Error) => {
			broken = error;
			for (const drawing of drawings) drawing.abort(error);
		});
		return opened;
	};
	return {
		async png(svg) {
			if (broken) throw broken;
			pool ??= open();
			const drawing = new AbortController();
			drawings.add(drawing);
			const endLimit = abortUpon(drawing, [AbortSignal.timeout(DRAWING_MS)]);
			try {
				return await (await pool).run({ svg, notes }, { signal: drawing.signal });
			} finally {
				endLimit();
				drawings.delete(drawing);
			}
		},
		close: async () => (await pool)?.destroy(),
	};
}
