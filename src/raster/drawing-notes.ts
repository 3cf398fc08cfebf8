import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a process notes what it is drawing, and what tells its notes from those of others. */
export type DrawingNotes = { readonly folder: string; readonly pid: number; readonly owner: string };

/** The name of a note: the hash of the drawing, and the process that draws it. */
export const NOTE = /^(?<drawing>[0-9a-f]{32})\.(?<pid>\d+)$/;

/** Identifies a drawing without telling what it shows. */
export function drawingOf(svg: string): string {
	return createHash('sha256').update(svg).digest('hex').slice(0, 32);
}

/** Draws, with a note of the drawing on disk meanwhile: the note remains if the drawing ends the process. */
export function noted<T>(svg: string, notes: DrawingNotes | undefined, draw: () => T): T {
	const note = notes && write(svg, notes);
	try {
		return draw();
	} finally {
		if (note !== undefined) rmSync(note, { force: true });
	}
}

/** @returns The note's file; undefined if none can be written, which must not keep anybody from drawing. */
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
