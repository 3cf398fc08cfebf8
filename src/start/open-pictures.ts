import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Bot } from '../app/bot.js';
import type { Clock } from '../app/clock.js';
import type { Log } from '../app/log.js';
import type { Observer } from '../app/observer.js';
import { Pictures } from '../app/pictures.js';
import type { Config } from '../config.js';
import { createRaster } from '../raster/create-raster.js';
import { ownMark } from '../store/process-mark.js';
import { carefulRaster, isHopeless } from './careful-raster.js';
import { drawAhead } from './draw-ahead.js';
import { dropNotes, fatalDrawings } from './fatal-drawings.js';

/** A process's pictures, and what draws them ahead. */
export type OpenPictures = {
	readonly pictures: Pictures;
	/** Must be told what the bot does, so that nothing is drawn ahead meanwhile. */
	readonly observer: Pick<Observer, 'handled'>;
	/** Draws the likeliest pictures while nobody asks for anything. @returns Ends it. */
	drawAhead(bot: Bot): () => Promise<void>;
};

/**
 * Pictures, drawn in a thread. What was under way when a process ended is not drawn again for a day, and nothing is
 * drawn ahead then: a fatal drawing ends the process only once. Drawings are noted in a folder of the embedded store,
 * or else in the system's temporary folder.
 *
 * @param here The folder of `render-worker.ts`, built.
 * @param root The folder that relative paths start from.
 */
export async function openPictures(
	{ STORE_URL }: Pick<Config, 'STORE_URL'>,
	{
		here,
		root,
		clock,
		log,
	}: { readonly here: string; readonly root: string; readonly clock: Clock; readonly log: Log },
): Promise<OpenPictures> {
	const { pid } = process;
	const folder = await notesFolder(STORE_URL, root);
	const fatal = fatalDrawings(folder, clock.now(), pid);
	if (fatal.size > 0) {
		log.warn(
			{ pictures: fatal.size, folder },
			isHopeless(fatal, clock.now())
				? 'The process died while drawing, again and again: nothing is drawn for a day'
				: 'The process died while drawing: these pictures are not drawn for a day',
		);
	}
	const notes = { folder, pid, owner: JSON.stringify(ownMark(pid) ?? {}) };
	process.once('exit', () => dropNotes(folder, notes));
	const thread = createRaster(join(here, 'render-worker.js'), notes);
	const pictures = new Pictures({ raster: carefulRaster(thread, fatal, clock), clock, log });
	let lastAsked = clock.elapsed();
	return {
		pictures,
		observer: {
			handled() {
				lastAsked = clock.elapsed();
			},
		},
		drawAhead(bot) {
			const end = fatal.size > 0 ? undefined : drawAhead(bot, pictures, clock, () => lastAsked);
			return async () => end?.();
		},
	};
}

async function notesFolder(storeUrl: string, root: string): Promise<string> {
	if (!storeUrl.startsWith('file:')) return join(tmpdir(), 'copero-drawings');
	const { folderOf } = await import('../store/lmdb-store.js');
	return join(folderOf(storeUrl, root), 'drawings');
}
