import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import { restore } from '../../src/store/lmdb-copy.js';

function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-copy-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('a copy that is damaged is told to be one, not to be the store, and is not restored', async () => {
	const [copy, store] = [aFolder(), join(aFolder(), 'store')];
	writeFileSync(join(copy, 'data.mdb'), 'garbage');
	for (const force of [false, true]) {
		await expect(restore(copy, store, { force })).rejects.toThrow(
			`The copy in ${copy} is damaged itself. Take another one.`,
		);
	}
});

test('the doctor says once what to do about a store that cannot be opened', async () => {
	const file = join(aFolder(), 'taken');
	writeFileSync(file, '');
	const finding = await checkStore(`file:${file}/store`, '/');
	expect(finding).toMatchObject({ wrong: 'The store cannot be used', mend: expect.stringMatching(/ENOTDIR/) });
	expect(JSON.stringify(finding).match(/Set STORE_URL/g)).toHaveLength(1);
});
