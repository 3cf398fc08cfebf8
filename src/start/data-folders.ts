import { isAbsolute, join } from 'node:path';
import type { Config } from '../config.js';

/** The data folders that the settings name; relative paths start from `root`. */
export function dataFolders({ DATA_DIR }: Pick<Config, 'DATA_DIR'>, root: string): readonly string[] {
	return DATA_DIR.map((folder) => (isAbsolute(folder) ? folder : join(root, folder)));
}
