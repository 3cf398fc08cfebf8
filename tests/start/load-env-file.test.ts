import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigError } from '../../src/config.js';
import { checkEnvFile } from '../../src/doctor/check-settings.js';
import { loadEnvFile } from '../../src/start/load-env-file.js';

function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-env-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('what .env sets is taken over where it is not set yet; without one nothing is', () => {
	const folder = aFolder();
	loadEnvFile(folder);
	const names = ['COPERO_TEST_SET', 'COPERO_TEST_NEW'];
	onTestFinished(() => {
		for (const name of names) delete process.env[name];
	});
	process.env.COPERO_TEST_SET = 'before';
	writeFileSync(join(folder, '.env'), 'COPERO_TEST_SET=after\nCOPERO_TEST_NEW=new\n');
	loadEnvFile(folder);
	expect(names.map((name) => process.env[name])).toEqual(['before', 'new']);
	expect(checkEnvFile(folder)).toBeUndefined();
});

test('one that cannot be read is one line that says so, to whoever starts the bot and from the doctor', () => {
	const folder = aFolder();
	mkdirSync(join(folder, '.env'));
	const line = /^The settings cannot be read: \.env must be a file that this user may read \(EISDIR[^\n]+\)\.$/;
	expect(() => loadEnvFile(folder)).toThrow(ConfigError);
	expect(() => loadEnvFile(folder)).toThrow(line);
	expect(checkEnvFile(folder)).toMatchObject({ mend: expect.stringMatching(line) });
});

test('one that is a link to nothing is told, not taken for none', () => {
	const folder = aFolder();
	symlinkSync(join(folder, 'secrets'), join(folder, '.env'));
	expect(() => loadEnvFile(folder)).toThrow(/^The settings cannot be read: .*ENOENT/);
});
