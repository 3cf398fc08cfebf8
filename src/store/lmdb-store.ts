import { isAbsolute, join } from 'node:path';
import { Collection } from './collection.js';
import { LmdbAdapter } from './lmdb-adapter.js';
import { openDatabase } from './lmdb-database.js';
import type { Store } from './store.js';

/** The folder a `file:` address names. @param root Folder that a relative path starts from. */
export function folderOf(url: string, root: string): string {
	const path = decoded(url.replace(/^file:(?:\/\/)?/, ''));
	return isAbsolute(path) ? path : join(root, path);
}

/** A path that is not percent-encoded may contain a plain `%`. */
function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/**
 * Opens the embedded store: an LMDB folder, created if it does not exist.
 *
 * @throws {StoreRefused} When the folder cannot be created or opened.
 */
export function openLmdb(folder: string): Store {
	const database = openDatabase(folder);
	return {
		collection: (name, fences) => new Collection(new LmdbAdapter(database, fences), name),
		close: () => database.close(),
	};
}
