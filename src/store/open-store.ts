import type { Store } from './store.js';

/**
 * Opens the store a `STORE_URL` names: `file:./store` is an LMDB folder, `redis://…` and `rediss://…` a Redis or
 * Valkey, `postgres://…` a PostgreSQL. Each kind's packages are loaded only if it is used.
 *
 * @param root Folder that a relative path starts from.
 * @throws {StoreRefused} When retrying is pointless: a wrong password, a folder that cannot be created.
 * @throws {Error} When it cannot be reached.
 */
export async function openStore(url: string, root: string): Promise<Store> {
	if (/^rediss?:/.test(url)) return (await import('./redis-store.js')).openRedis(url);
	if (/^postgres(?:ql)?:/.test(url)) return (await import('./postgres-store.js')).openPostgres(url);
	const { folderOf, openLmdb } = await import('./lmdb-store.js');
	return openLmdb(folderOf(url, root));
}

/** What a `STORE_URL` names, for a log: without user, password and options. */
export function storeName(url: string): string {
	if (url.startsWith('file:')) return url;
	const { protocol, host, pathname } = new URL(url);
	return `${protocol}//${host}${pathname}`;
}
