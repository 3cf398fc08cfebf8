import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ConfigError } from '../config.js';

/**
 * Loads a folder's `.env`, if it has one; what is set in the environment already stays.
 *
 * @throws {ConfigError} If it cannot be read.
 */
export function loadEnvFile(folder: string): void {
	const file = join(folder, '.env');
	try {
		// A broken link counts as a file: if it were ignored, the bot would start as if nothing were set.
		if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return;
		// If the file cannot be read, `process.loadEnvFile` gives another reason, or none.
		readFileSync(file);
		process.loadEnvFile(file);
	} catch (error) {
		const reason = error instanceof Error ? error.message : error;
		throw new ConfigError(`The settings cannot be read: .env must be a file that this user may read (${reason}).`);
	}
}
