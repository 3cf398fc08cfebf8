import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Keyv } from 'keyv';
import { open } from 'lmdb';
import { LmdbAdapter } from './lmdb-adapter.js';

/** What outlives a restart. */
export type Store = {
	/** A collection of its own; keys of one never meet those of another. Its errors are thrown. */
	collection(name: string): Keyv;
	close(): Promise<void>;
};

/**
 * Opens the store a `STORE_URL` names: `file:./store` is an LMDB folder, made if it is not there.
 *
 * @param root Folder that a relative path starts from.
 * @throws {Error} When the folder cannot be made or opened.
 */
export function openStore(url: string, root: string): Store {
	const path = decodeURIComponent(url.replace(/^file:(?:\/\/)?/, ''));
	const folder = isAbsolute(path) ? path : join(root, path);
	mkdirSync(folder, { recursive: true });
	const database = open<string, string>({ path: folder, encoding: 'string' });
	return {
		collection: (name) =>
			new Keyv({ store: new LmdbAdapter(database), namespace: name, throwOnErrors: true, emitErrors: false }),
		close: async () => void (await database.close()),
	};
}

/** A store that is gone with the process: for tests. */
export function memoryStore(): Store {
	const maps = new Map<string, Map<string, string>>();
	return {
		collection(name) {
			const map = maps.get(name) ?? new Map<string, string>();
			maps.set(name, map);
			return new Keyv({ store: map, namespace: name, throwOnErrors: true, emitErrors: false });
		},
		close: async () => {},
	};
}
