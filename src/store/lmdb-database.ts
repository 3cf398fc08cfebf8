import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Database, open } from 'lmdb';
import { Gate } from './gate.js';
import { checkFile, StoreDamaged } from './lmdb-check.js';
import { StoreRefused } from './store-trouble.js';

/** An open LMDB folder. */
export type LmdbDatabase = {
	/** For reading; write only in `write`. */
	readonly entries: Database<string, string>;
	/** Writes, while no other process opens the folder. Resolves or rejects as the step does. */
	write<T>(step: (entries: Database<string, string>) => Promise<T>): Promise<T>;
	/** Resolves after all pending writes; may be called again. */
	close(): Promise<void>;
};

/**
 * Plain LMDB, without the optimizations of its package: a confirmed write is on the disk, and a failed one rejects no
 * promise that nobody awaits (`eventTurnBatching` makes some). `mapSize` is how far the file may grow; it takes no
 * space before that is needed. With `noSubdir: false` a path with a dot in its name is a folder, too.
 */
const asLmdbIs = {
	overlappingSync: false,
	remapChunks: false,
	eventTurnBatching: false,
	mapSize: process.platform === 'win32' ? 2 ** 30 : 2 ** 34,
	noSubdir: false,
} as const;

/**
 * Opens an LMDB folder, creating it if it does not exist, also while other processes write to it.
 *
 * @throws {StoreRefused} When it cannot be created or opened, or is damaged.
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

/** Free disk space, in bytes, that a write needs: more than any write takes. */
const ROOM = 4 * 2 ** 20;

/**
 * On a full disk lmdb 3.5 writes its error message into a buffer that is too small (`mdb_page_flush`, `malloc(100)`),
 * which crashes the process sooner or later. So a write is refused before the disk is full.
 *
 * @throws {Error} When there is too little space.
 */
function refuseIfFull(folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	if (bavail * bsize < ROOM) throw new Error(`No space left on device: ${folder} needs ${ROOM / 2 ** 20} MB free`);
}

/**
 * When a commit fails, lmdb rejects a second promise with the reason. Unhandled, that rejection would end the process.
 *
 * @throws {Error} The reason, or the first error.
 */
async function tellWhy(error: unknown): Promise<never> {
	const why: unknown = error instanceof Error ? Reflect.get(error, 'commitError') : undefined;
	if (why instanceof Promise) await Promise.race([why, new Promise((resolve) => setImmediate(resolve))]);
	throw error;
}
