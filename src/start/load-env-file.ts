import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Takes over what a folder's `.env` sets, where it has one; what the environment sets already stays. */
export function loadEnvFile(folder: string): void {
	const file = join(folder, '.env');
	if (existsSync(file)) process.loadEnvFile(file);
}
