import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Where the season and the cup's description lie in a folder. */
export const season = 'competitions/copa/2000.json';
export const cup = 'competitions/copa/competition.json';

/** A data folder that is sound: two clubs of Lima and one season of a cup. */
export const sound = {
	'departments.json': [{ id: 'lima', name: 'Lima', capital: 'Lima' }],
	'clubs.json': [
		{ id: 'norte', name: 'Norte', department: 'lima' },
		{ id: 'sur', name: 'Sur' },
	],
	[cup]: {
		id: 'copa',
		name: { en: 'Cup', es: 'Copa' },
		article: 'la',
		about: { en: 'A cup.', es: 'Una copa.' },
		order: 0,
	},
	[season]: aSeasonFile(2000),
} as const;

/** The content of a season's file. */
export function aSeasonFile(year: number, more: { readonly [field: string]: unknown } = {}) {
	return { competition: 'copa', year, sources: [{ name: 'Almanac' }], ...more };
}

/** Writes a folder that is gone after the test; a text is written as it is, anything else as JSON. */
export function aFolder(files: { readonly [path: string]: unknown }): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-data-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
	}
	return folder;
}
