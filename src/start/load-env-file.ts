import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ConfigError } from '../config.js';

/**
 * Takes over what a folder's `.env` sets, where it has one; what the environment sets already stays.
 *
 * @throws {ConfigError} When it cannot be read.
 */
export function loadEnvFile(folder: string): void {
	const file = join(folder, '.env');
	try {
		// A link that leads nowhere is there: without it, it would start as if nothing were set.
		if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return;
		// Of a file that cannot be read Node tells another reason, or none.
		readFileSync(file);
		process.loadEnvFile(file);
	} catch (error) {
		const reason = error instanceof Error ? error.message : error;
		throw new ConfigError(`The settings cannot be read: .env must be a file that this user may read (${reason}).`);
	}
}
