import { join, resolve } from 'node:path';
import process from 'node:process';
import { readConfig } from './config.js';
import { endProcess } from './start/end-process.js';
import { loadEnvFile } from './start/load-env-file.js';
import { toolTrouble } from './start/tool-trouble.js';
import { backUp, restore } from './store/lmdb-copy.js';
import { folderOf } from './store/lmdb-store.js';
import { StoreRefused } from './store/store-trouble.js';

const root = join(import.meta.dirname, '..');
const USAGE = 'Say `npm run store -- backup FOLDER` or `npm run store -- restore FOLDER [--force]`.';

/** `npm run store -- backup FOLDER` and `restore FOLDER`: copies of the embedded store that `STORE_URL` names. */
async function run([command, folder, ...options]: readonly string[]): Promise<string> {
	const force = options.includes('--force');
	const known = command === 'restore' ? options.every((each) => each === '--force') : options.length === 0;
	if ((command !== 'backup' && command !== 'restore') || folder === undefined || !known) throw new StoreRefused(USAGE);
	const { STORE_URL: url } = readConfig(process.env);
	if (!url.startsWith('file:')) {
		throw new StoreRefused('STORE_URL names a server: copy it with its own tools, such as pg_dump or redis-cli --rdb.');
	}
	const store = folderOf(url, root);
	const copy = resolve(process.env.INIT_CWD ?? '.', folder);
	if (command === 'backup') return `${await backUp(store, copy)} entries of ${store} are in ${copy}.`;
	return `${await restore(copy, store, { force })} entries of ${copy} are in ${store}.`;
}

try {
	loadEnvFile(root);
	console.info(await run(process.argv.slice(2)));
} catch (error) {
	console.error(toolTrouble(error));
	endProcess(1);
}
