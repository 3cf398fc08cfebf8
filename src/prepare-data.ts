import { join } from 'node:path';
import process from 'node:process';
import { readConfig } from './config.js';
import { dataFolders } from './start/data-folders.js';
import { loadEnvFile } from './start/load-env-file.js';
import { prepareData } from './start/prepared-data.js';

// Run by the build: the starts to come find the data of `DATA_DIR` read and checked. What is wrong, they say themselves.
const root = join(import.meta.dirname, '..');
try {
	loadEnvFile(root);
	prepareData(dataFolders(readConfig(process.env), root), join(import.meta.dirname, 'data.json'));
} catch {
	// A folder that cannot even be looked into, or a setting that no start would take: nothing is prepared.
}
