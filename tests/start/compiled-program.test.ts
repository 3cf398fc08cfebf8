import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileProgram, runProgram } from '../../src/start/compiled-program.js';

type Program = { readonly double: (number: number) => number; readonly folder: string };

let folder = '';
let file = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'copero-'));
	file = join(folder, 'program.cjs');
	writeProgram('exports.double = (number) => 2 * number;');
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeProgram(text: string): void {
	writeFileSync(file, `const { basename } = require('node:path');\n${text}\nexports.folder = basename(__dirname);\n`);
}

function compile(): Promise<void> {
	return compileProgram<Program>(file, async ({ double }) => void double(1));
}

describe('a program that was compiled beforehand', () => {
	it('is taken as it was compiled, and does the same', async () => {
		await compile();
		const { exports, isPrecompiled } = runProgram<Program>(file);
		expect({ isPrecompiled, double: exports.double(21) }).toEqual({ isPrecompiled: true, double: 42 });
		expect(folder).toMatch(new RegExp(`${exports.folder}$`));
	});

	it.each([
		["'use strict';", true],
		['', false],
	])('that begins with «%s» is strict: %s, compiled beforehand or not', async (directive, strict) => {
		const text = 'exports.isStrict = (function () { return this === undefined; })();';
		writeFileSync(file, `${directive}const number = 1;\n${text}`);
		const runs = () => runProgram<{ readonly isStrict: boolean }>(file);
		const { exports, isPrecompiled } = runs();
		expect({ isPrecompiled, strict: exports.isStrict }).toEqual({ isPrecompiled: false, strict });
		await compileProgram(file, async () => {});
		const again = runs();
		expect({ isPrecompiled: again.isPrecompiled, strict: again.exports.isStrict }).toEqual({
			isPrecompiled: true,
			strict,
		});
	});

	it('runs without what was compiled', () => {
		const { exports, isPrecompiled } = runProgram<Program>(file);
		expect({ isPrecompiled, double: exports.double(21) }).toEqual({ isPrecompiled: false, double: 42 });
	});

	it('is itself what runs, when it has changed since, be it by a letter', async () => {
		await compile();
		writeProgram('exports.double = (number) => 3 * number;');
		const { exports, isPrecompiled } = runProgram<Program>(file);
		expect({ isPrecompiled, double: exports.double(21) }).toEqual({ isPrecompiled: false, double: 63 });
	});

	it.each([
		['of which a byte has changed', (kept: Buffer) => kept.map((byte, at) => (at === 200 ? byte ^ 1 : byte))],
		['that is cut off', (kept: Buffer) => kept.subarray(0, kept.length >> 1)],
		['that is empty', (kept: Buffer) => kept.subarray(0, 0)],
		['of another Node.js', (kept: Buffer) => Buffer.from(kept.toString('latin1').replace(/^v\d+/, 'v1'), 'latin1')],
	])('runs without what was compiled %s', async (_, damaged) => {
		await compile();
		writeFileSync(`${file}.v8`, damaged(readFileSync(`${file}.v8`)));
		const { exports, isPrecompiled } = runProgram<Program>(file);
		expect({ isPrecompiled, double: exports.double(21) }).toEqual({ isPrecompiled: false, double: 42 });
	});

	it('leaves nothing behind of a rehearsal that fails', async () => {
		const failing = compileProgram<Program>(file, () => Promise.reject(new Error('No')));
		await expect(failing).rejects.toThrow('No');
		expect(runProgram<Program>(file).isPrecompiled).toBe(false);
	});
});
