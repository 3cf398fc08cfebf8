import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { describe, expect, onTestFinished, test } from 'vitest';
import { storeCommand } from '../src/start/store-command.js';
import { toolTrouble } from '../src/start/tool-trouble.js';
import { openStore } from '../src/store/open-store.js';
import { aBotProcess, aFolder, aProgram } from './discord/a-process.js';
import { aStoreProcess } from './store/processes/a-store-process.js';
import { aStandIn } from './support/discord/a-stand-in.js';

/** Runs the program's command in this process. */
const command = (store: string, ...args: readonly string[]) => storeCommand(args, { STORE_URL: store }, '/');

/** The program's message when it refuses a command. */
const refusal = (store: string, ...args: readonly string[]) =>
	command(store, ...args).then((done) => expect.fail(done), toolTrouble);

/** Runs the program to its end. */
async function run(store: string, ...args: readonly string[]) {
	const program = aProgram('store-copy.js', { env: { STORE_URL: store }, args });
	return { code: await program.ended, stdout: program.stdout, stderr: program.stderr };
}

async function entriesOf(folder: string): Promise<Record<string, string>> {
	const database = open<string, string>({ path: folder, encoding: 'string' });
	const entries = Object.fromEntries([...database.getRange({})].map(({ key, value }) => [key, value]));
	await database.close();
	return entries;
}

/** A store with a game and some scores. */
async function aStoreFolder(points = 5) {
	const folder = aFolder();
	const store = await openStore(`file:${folder}`, '/');
	await store.collection('scores').set('77/all', { points });
	await store.collection('games').set('88', { round: 1 });
	await store.close();
	return folder;
}

test('a copy that is made while another process writes is the store at one moment, and is restored as it is', async () => {
	const [store, copy, other] = [await aStoreFolder(), join(aFolder(), 'copy.monday'), aFolder()];
	const writer = aStoreProcess('pair-writer.ts', store);
	await writer.said();
	expect(await run(`file:${store}`, 'backup', copy)).toMatchObject({ code: 0, stderr: '' });
	expect(writer.isRunning()).toBe(true);
	const restored = await run(`file:${other}`, 'restore', copy);
	expect(restored).toMatchObject({ code: 0, stderr: '' });
	const entries = await entriesOf(other);
	const count = Number(entries['count:a']);
	expect(entries['count:b']).toBe(entries['count:a']);
	expect(count).toBeGreaterThanOrEqual(100);
	expect(Object.keys(entries).filter((key) => key.startsWith('filler:'))).toHaveLength(count);
	expect(entries['scores:77/all']).toBe('{"value":{"points":5}}');
	expect(restored.stdout).toBe(`${Object.keys(entries).length} entries of ${copy} are in ${other}.\n`);
	// A copy can be opened as a store.
	const again = await openStore(`file:${copy}`, '/');
	onTestFinished(() => again.close());
	expect(await again.collection('games').get('88')).toEqual({ round: 1 });
});

describe('one line and exit code 1, and nothing is changed,', () => {
	test('when the store has something, unless that is to be replaced', async () => {
		const [store, copy, other] = [await aStoreFolder(5), join(aFolder(), 'copy'), await aStoreFolder(9)];
		await command(`file:${store}`, 'backup', copy);
		const before = await entriesOf(other);
		const refused = await run(`file:${other}`, 'restore', copy);
		expect(refused).toMatchObject({
			code: 1,
			stdout: '',
			stderr: expect.stringMatching(/^[^\n]*not empty[^\n]*--force[^\n]*\n$/),
		});
		expect(await entriesOf(other)).toEqual(before);
		await command(`file:${other}`, 'restore', copy, '--force');
		expect(await entriesOf(other)).toEqual(await entriesOf(store));
	});
});

describe('one line, and nothing is changed,', () => {
	test('when a bot is at work on the store', async () => {
		const [store, copy] = [await aStoreFolder(), join(aFolder(), 'copy')];
		const bot = await aBotProcess(await aStandIn(), store);
		await command(`file:${store}`, 'backup', copy);
		expect(await refusal(`file:${store}`, 'restore', copy, '--force')).toMatch(/^[^\n]*at work[^\n]*$/);
		bot.signal('SIGTERM');
		expect(await bot.ended).toBe(0);
		await command(`file:${store}`, 'restore', copy, '--force');
		const leases = Object.keys(await entriesOf(store)).filter((key) => key.startsWith('leases:shard/'));
		expect(leases).toHaveLength(1);
	});

	test('when the copy would go where something is', async () => {
		const [store, folder] = [await aStoreFolder(), aFolder()];
		writeFileSync(join(folder, 'mine.txt'), '');
		expect(await refusal(`file:${store}`, 'backup', folder)).toBe(`${folder} is not empty.`);
	});

	test('when a file is where the copy should be', async () => {
		const [store, file] = [await aStoreFolder(), join(aFolder(), 'taken')];
		writeFileSync(file, '');
		expect(await refusal(`file:${store}`, 'backup', file)).toMatch(/^That did not work: ENOTDIR[^\n]*$/);
	});

	test.each(['backup', 'restore'])('when there is nothing to %s', async (name) => {
		const [store, folder] = [join(aFolder(), 'none'), join(aFolder(), 'nothing')];
		expect(await refusal(`file:${store}`, name, folder)).toMatch(/^There is no store in [^\n]*$/);
		expect([existsSync(store), existsSync(folder)]).toEqual([false, false]);
	});

	test.each(['redis://:hunter2@127.0.0.1', 'postgres://copero:hunter2@127.0.0.1/copero'])('for %s', async (url) => {
		const refused = await refusal(url, 'backup', aFolder());
		expect(refused).toMatch(/^STORE_URL names a server: [^\n]*$/);
		expect(refused).not.toContain('hunter2');
	});

	test.each([[[]], [['backup']], [['copy', 'x']], [['backup', 'x', '--force']], [['restore', 'x', '--now']]])(
		'for %j',
		async (args) => {
			expect(await refusal(`file:${aFolder()}`, ...args)).toMatch(/^Run `npm run store[^\n]*$/);
		},
	);
});
