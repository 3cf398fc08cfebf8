import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes the JSON of a file. */
export const changed = (path: string, change: (value: Record<string, unknown>) => object) =>
	writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));

/** Every JSON file of a folder, with its text. */
export const everyFile = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
