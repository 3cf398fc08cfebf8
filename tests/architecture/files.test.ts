import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBeside, PAGE, sourceFiles } from './source-files.js';

const files = sourceFiles();

describe('files', () => {
	it('none is longer than 200 lines', () => {
		const beside = filesBeside();
		const long = [...files, ...beside].filter(({ text }) => text.split('\n').length > 201);
		expect(beside.length).toBeGreaterThan(500);
		expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([]);
	});

	it('no style sheet of the page is longer, either', () => {
		const sheets = readdirSync(`${PAGE}styles`).map((name) => `${PAGE}styles/${name}`);
		const long = sheets.filter((path) => readFileSync(path, 'utf8').split('\n').length > 201);
		expect(sheets.length).toBeGreaterThan(10);
		expect(long).toEqual([]);
	});

	it('each is named after what it holds, in small letters', () => {
		const names = files.map(({ path }) => basename(path, '.ts'));
		const drawers =
			/^(?:utils?|helpers?|types?|constants?|common|misc|shared)$|-(?:utils?|helpers?|types?|constants?)$/;
		expect(names.filter((name) => drawers.test(name) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
	});
});
