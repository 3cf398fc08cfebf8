import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DrawingNotes, NOTE } from '../raster/drawing-notes.js';
import { isGone, ownMark, ProcessMark } from '../store/process-mark.js';

/**
 * How long a drawing is not tried again, in milliseconds. Somebody who kills the process while it draws leaves the same
 * note as a fatal drawing, so that picture has to come back.
 */
const AVOIDED_MS = 24 * 60 * 60_000;

/**
 * The drawings that were under way when an earlier process ended: each may have ended it. Older notes are removed.
 *
 * @param folder Where drawings are noted; it need not exist.
 * @param now Milliseconds since 1970.
 * @returns Until when each is not tried again, in milliseconds since 1970.
 */
export function fatalDrawings(folder: string, now: number, pid: number): ReadonlyMap<string, number> {
	const here = ownMark(pid)?.where;
	const found = namesIn(folder).flatMap((name): [string, number][] => {
		const drawing = NOTE.exec(name)?.groups?.drawing;
		if (drawing === undefined) return [];
		try {
			const file = join(folder, name);
			const left = statSync(file).mtimeMs;
			if (Math.abs(now - left) > AVOIDED_MS) rmSync(file, { force: true });
			else if (!isAlive(readFileSync(file, 'utf8'), here)) return [[drawing, left + AVOIDED_MS]];
		} catch {
			// Another process has finished this drawing in between, and removed its note.
		}
		return [];
	});
	return new Map(found);
}

/**
 * Removes a process's notes, for when it ends in good order while it draws. Those of an earlier process stay, which may
 * have had the same pid: in a container all have.
 */
export function dropNotes(folder: string, { pid, owner }: Pick<DrawingNotes, 'pid' | 'owner'>): void {
	for (const name of namesIn(folder).filter((each) => NOTE.exec(each)?.groups?.pid === `${pid}`)) {
		try {
			const file = join(folder, name);
			if (readFileSync(file, 'utf8') === owner) rmSync(file, { force: true });
		} catch {
			// The drawing has finished in between, and its note is gone.
		}
	}
}

/**
 * Whether the process that left a note is known to be running: for one on another machine, or before a reboot, nobody
 * can tell.
 */
function isAlive(owner: string, here: string | undefined): boolean {
	const mark = ProcessMark.safeParse(parsed(owner)).data;
	return mark !== undefined && mark.where === here && !isGone(mark);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
