import { join } from 'node:path';
import process from 'node:process';
import { endProcess } from './start/end-process.js';
import { loadEnvFile } from './start/load-env-file.js';
import { storeCommand } from './start/store-command.js';
import { toolTrouble } from './start/tool-trouble.js';

const root = join(import.meta.dirname, '..');

/** `npm run store -- backup FOLDER` and `restore FOLDER`. */
try {
	loadEnvFile(root);
	console.info(await storeCommand(process.argv.slice(2), process.env, root));
} catch (error) {
	console.error(toolTrouble(error));
	endProcess(1);
}
