import { join } from 'node:path';
import process from 'node:process';
import { readConfig } from './config.js';
import { dataFolders } from './start/data-folders.js';
import { loadEnvFile } from './start/load-env-file.js';
import { prepareData } from './start/prepared-data.js';

// Run by the build, so that starts find the data of `DATA_DIR` read and checked. Problems in it are left to the start,
// which reports them.
const root = join(import.meta.dirname, '..');
try {
	loadEnvFile(root);
	prepareData(dataFolders(readConfig(process.env), root), join(import.meta.dirname, 'data.json'));
} catch {
	// Nothing is prepared if a folder cannot be read at all, or a setting is one that no start would accept.
}
