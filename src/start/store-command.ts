import { resolve } from 'node:path';
import { readConfig } from '../config.js';
import { backUp, restore } from '../store/lmdb-copy.js';
import { folderOf } from '../store/lmdb-store.js';
import { StoreRefused } from '../store/store-trouble.js';

const USAGE = 'Run `npm run store -- backup FOLDER` or `npm run store -- restore FOLDER [--force]`.';

/**
 * `backup FOLDER` and `restore FOLDER [--force]`: copies of the embedded store that `STORE_URL` names.
 *
 * @param env If it sets `INIT_CWD`, as npm does, a relative folder starts from there.
 * @param root Where a relative store starts from.
 * @returns What was done, in one line.
 * @throws {StoreRefused} If the command is neither of these, or cannot be carried out as things are.
 * @throws {ConfigError} If a setting cannot be used.
 */
export async function storeCommand(
	[command, folder, ...options]: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	root: string,
): Promise<string> {
	const force = options.includes('--force');
	const known = command === 'restore' ? options.every((each) => each === '--force') : options.length === 0;
	if ((command !== 'backup' && command !== 'restore') || folder === undefined || !known) throw new StoreRefused(USAGE);
	const { STORE_URL: url } = readConfig(env);
	if (!url.startsWith('file:')) {
		throw new StoreRefused('STORE_URL names a server: copy it with its own tools, such as pg_dump or redis-cli --rdb.');
	}
	const store = folderOf(url, root);
	const copy = resolve(env.INIT_CWD ?? '.', folder);
	if (command === 'backup') return `${await backUp(store, copy)} entries of ${store} are in ${copy}.`;
	return `${await restore(copy, store, { force })} entries of ${copy} are in ${store}.`;
}
