import { randomBytes } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import { storeCommand } from '../../src/start/store-command.js';
import { toolTrouble } from '../../src/start/tool-trouble.js';
import { checkFile, StoreDamaged } from '../../src/store/lmdb-check.js';
import { openStore } from '../../src/store/open-store.js';
import { aFolder, aProgram } from '../discord/a-process.js';

vi.setConfig({ testTimeout: 30_000 });

/** A store with several levels of pages, with values too large for a page, and with deleted values. */
async function aStore() {
	const folder = mkdtempSync(join(tmpdir(), 'copero-check-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const store = await openStore(`file:${folder}`, '/');
	const scores = store.collection('scores');
	await Promise.all(
		Array.from({ length: 800 }, (_, index) => scores.set(`${index}/all`, 'x'.repeat(index % 50 === 0 ? 9_000 : 300))),
	);
	for (let index = 0; index < 800; index += 7) await scores.delete(`${index}/all`);
	await store.close();
	return folder;
}

/** How a file can be damaged: all of it, by its end being cut off, or after its beginning, which is checked first. */
const damages: Readonly<Record<string, (path: string) => void>> = {
	'random bytes': (path) => writeFileSync(path, randomBytes(readFileSync(path).length)),
	zeros: (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)),
	'its half': (path) => truncateSync(path, Math.floor(readFileSync(path).length / 8192) * 4096),
	'a hundred bytes': (path) => truncateSync(path, 100),
	'all but the beginning zeros': (path) => {
		const bytes = readFileSync(path);
		writeFileSync(path, bytes.fill(0, 8_192));
	},
	'all but the beginning random': (path) => {
		const bytes = readFileSync(path);
		writeFileSync(path, Buffer.concat([bytes.subarray(0, 8_192), randomBytes(bytes.length - 8_192)]));
	},
};

test('a store as LMDB leaves it is well, also a new one and one that was only made', async () => {
	checkFile(await aStore());
	const empty = aFolder();
	checkFile(empty);
	writeFileSync(join(empty, 'data.mdb'), '');
	checkFile(empty);
	const fresh = await openStore(`file:${empty}/new`, '/');
	await fresh.close();
	checkFile(`${empty}/new`);
});

test.each(Object.entries(damages))('a file with %s is not taken for a store', async (_, damage) => {
	const folder = await aStore();
	damage(join(folder, 'data.mdb'));
	expect(() => checkFile(folder)).toThrow(StoreDamaged);
	await expect(openStore(`file:${folder}`, '/')).rejects.toThrow(StoreDamaged);
});

describe.each(['its half', 'all but the beginning random'])('a file with %s', (what) => {
	test('is refused in one line by the bot, the doctor and the backup, which leaves nothing that looks whole', async () => {
		const folder = await aStore();
		const [whole, copy] = [aFolder(), join(aFolder(), 'copy')];
		cpSync(folder, whole, { recursive: true });
		damages[what]?.(join(folder, 'data.mdb'));
		const env = { STORE_URL: `file:${folder}`, PORT: '0' };
		const damaged = /^[^\n]*is damaged \([^\n]*store -- restore FOLDER --force$/;
		const bot = aProgram('main.js', { env });
		expect([await bot.ended, bot.stderr.trimEnd()]).toEqual([1, expect.stringMatching(damaged)]);
		expect(await checkStore(env.STORE_URL, '/')).toMatchObject({ wrong: 'The store is damaged' });
		const backup = storeCommand(['backup', copy], env, '/');
		expect(await backup.catch(toolTrouble)).toMatch(damaged);
		expect(existsSync(join(copy, 'data.mdb'))).toBe(false);
		// A copy can be restored in its place; the damaged file is kept.
		await storeCommand(['restore', whole, '--force'], env, '/');
		expect(readdirSync(folder)).toContain('data.mdb.damaged');
		const store = await openStore(`file:${folder}`, '/');
		onTestFinished(() => store.close());
		expect(await store.collection('scores').get('1/all')).toBe('x'.repeat(300));
	});
});

test('a copy that was broken off is in a folder of its own, which no restore takes for a store', async () => {
	const folder = aFolder();
	cpSync(await aStore(), join(folder, 'unfinished'), { recursive: true });
	const restore = storeCommand(['restore', folder], { STORE_URL: `file:${aFolder()}` }, '/');
	expect(await restore.catch(toolTrouble)).toBe(`There is no store in ${folder}.`);
});
