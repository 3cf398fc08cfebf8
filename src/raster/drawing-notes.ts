import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a process notes what it is drawing, and what tells it from others there. */
export type DrawingNotes = { readonly folder: string; readonly pid: number; readonly owner: string };

/** What names a drawing's note: which drawing, and the process that draws it. */
export const NOTE = /^(?<drawing>[0-9a-f]{32})\.(?<pid>\d+)$/;

/** Tells a drawing from others, without saying what it shows. */
export function drawingOf(svg: string): string {
	return createHash('sha256').update(svg).digest('hex').slice(0, 32);
}

/** Draws, and keeps a note of that meanwhile: it stays there when the drawing ends the process. */
export function noted<T>(svg: string, notes: DrawingNotes | undefined, draw: () => T): T {
	const note = notes && write(svg, notes);
	try {
		return draw();
	} finally {
		if (note !== undefined) rmSync(note, { force: true });
	}
}

/** @returns The note; undefined where none can be written, which keeps nobody from drawing. */
function write(svg: string, { folder, pid, owner }: DrawingNotes): string | undefined {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const file = join(folder, `${drawingOf(svg)}.${pid}`);
		writeFileSync(file, owner);
		return file;
	} catch {
		return undefined;
	}
}
