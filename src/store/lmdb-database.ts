import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Database, open } from 'lmdb';
import { Gate } from './gate.js';
import { checkFile, StoreDamaged } from './lmdb-check.js';
import { StoreRefused } from './store-trouble.js';

/** An LMDB folder that is open. */
export type LmdbDatabase = {
	/** To be read; written to only in `write`. */
	readonly entries: Database<string, string>;
	/** Writes, while no other process opens the folder. Resolves or rejects as the step does. */
	write<T>(step: (entries: Database<string, string>) => Promise<T>): Promise<T>;
	/** Resolves once all is written that was asked for; also if it is asked for again. */
	close(): Promise<void>;
};

/**
 * LMDB as it has been proved for years, without what its package adds to be faster: a write that is confirmed is on the
 * disk, and one that fails is told by no promise that nobody has (`eventTurnBatching` makes some). The size is how far the file may grow; it takes no room before it is needed. A path with a dot in its name is a
 * folder, too.
 */
const asLmdbIs = {
	overlappingSync: false,
	remapChunks: false,
	eventTurnBatching: false,
	mapSize: process.platform === 'win32' ? 2 ** 30 : 2 ** 34,
	noSubdir: false,
} as const;

/**
 * Opens an LMDB folder, which is made if it is not there, also while other processes write to it.
 *
 * @throws {StoreRefused} When it cannot be made or opened, or is damaged.
 */
export function openDatabase(folder: string): LmdbDatabase {
	try {
		mkdirSync(folder, { recursive: true });
		checkFile(join(folder, 'gate'));
		const gate = Gate.of(folder);
		const entries = gate.open(
			() => open<string, string>({ path: folder, encoding: 'string', ...asLmdbIs }),
			() => checkFile(folder),
		);
		let closing: Promise<void> | undefined;
		return {
			entries,
			write: (step) =>
				gate.write(async () => {
					refuseIfFull(folder);
					return step(entries).catch(tellWhy);
				}),
			close() {
				closing ??= gate.close(entries);
				return closing;
			},
		};
	} catch (cause) {
		if (cause instanceof StoreDamaged) throw cause;
		const reason = cause instanceof Error ? cause.message : `${cause}`;
		throw new StoreRefused(`The store cannot be opened. Set STORE_URL to a folder the bot may write to (${reason}).`, {
			cause,
		});
	}
}

/** What must be free on the disk, in bytes, for a write to be tried: more than any writes at once. */
const ROOM = 4 * 2 ** 20;

/**
 * Where the disk is full, lmdb 3.5 writes why into a buffer that is too small for it (`mdb_page_flush`, `malloc(100)`), which
 * ends the process sooner or later: it is not let come to that.
 *
 * @throws {Error} When there is too little room.
 */
function refuseIfFull(folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	if (bavail * bsize < ROOM) throw new Error(`No space left on device: ${folder} needs ${ROOM / 2 ** 20} MB free`);
}

/**
 * lmdb tells that a commit failed, and by another promise, at the same time, why. Where nobody waited for that one, it would
 * end the process.
 *
 * @throws {Error} Why it failed.
 */
async function tellWhy(error: unknown): Promise<never> {
	const why: unknown = error instanceof Error ? Reflect.get(error, 'commitError') : undefined;
	if (why instanceof Promise) await Promise.race([why, new Promise((resolve) => setImmediate(resolve))]);
	throw error;
}
