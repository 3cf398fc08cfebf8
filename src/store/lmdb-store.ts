import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { open } from 'lmdb';
import { Collection } from './collection.js';
import { LmdbAdapter } from './lmdb-adapter.js';
import type { Store } from './open-store.js';
import { StoreRefused } from './store-trouble.js';

/** The folder a `file:` address names. @param root Folder that a relative path starts from. */
export function folderOf(url: string, root: string): string {
	const path = decodeURIComponent(url.replace(/^file:(?:\/\/)?/, ''));
	return isAbsolute(path) ? path : join(root, path);
}

/**
 * Opens the embedded store: an LMDB folder, made if it is not there.
 *
 * @throws {StoreRefused} When the folder cannot be made or opened.
 */
export function openLmdb(folder: string): Store {
	const database = openDatabase(folder);
	return {
		collection: (name) => new Collection(new LmdbAdapter(database), name),
		close: async () => void (await database.close()),
	};
}

/**
 * LMDB as it has been proved for years, without what its package adds to be faster: with that, a process that opens the
 * folder while another one writes can make that one lose a write it has acknowledged, or crash. The size is how far the
 * file may grow; it takes no room before it is needed. A path with a dot in its name is a folder, too.
 */
const asLmdbIs = {
	overlappingSync: false,
	remapChunks: false,
	mapSize: process.platform === 'win32' ? 2 ** 30 : 2 ** 34,
	noSubdir: false,
} as const;

/** @throws {StoreRefused} When the folder cannot be made or opened. */
export function openDatabase(folder: string) {
	try {
		mkdirSync(folder, { recursive: true });
		return open<string, string>({ path: folder, encoding: 'string', ...asLmdbIs });
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : `${cause}`;
		throw new StoreRefused(`The store cannot be opened. Set STORE_URL to a folder the bot may write to (${reason}).`, {
			cause,
		});
	}
}
