import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/lmdb-database.js';
import { openLmdb } from '../../src/store/lmdb-store.js';
import { StoreRefused } from '../../src/store/store-trouble.js';
import { aStoreProcess } from './processes/a-store-process.js';

/** Without the gate, 25 openings by each of two processes lose a write three times out of four. */
const OPENINGS = 200;
const KILLS = 5;
/** How many of the written numbers stay in the folder. */
const KEPT = 500;
/** The time limit on a loaded machine; on an idle one, none of these tests takes ten seconds. */
const STUCK_MS = 90_000;
/** A folder in memory where there is one: the faster the writes, the more of them coincide with an opening. */
const fastFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

function aFastFolder(): string {
	const folder = mkdtempSync(join(fastFolder, 'copero-store-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A process that writes without pause, and has already begun. */
async function aWriter(folder: string) {
	const writer = aStoreProcess('writer.ts', folder, `${KEPT}`);
	await writer.said();
	return {
		/**
		 * Ends it and returns those of the last `KEPT` confirmed numbers that are missing in the folder.
		 *
		 * @throws {Error} If the writer found an earlier one missing.
		 */
		async missing(): Promise<number[]> {
			const said = writer.said();
			writer.tell('stop');
			const confirmed = await said;
			expect(await writer.ended).toBe(0);
			expect(confirmed).toBeGreaterThan(0);
			const store = openLmdb(folder);
			onTestFinished(() => store.close());
			const numbers = store.collection('numbers');
			const missing: number[] = [];
			for (let number = Math.max(0, confirmed - KEPT); number < confirmed; number++) {
				if ((await numbers.get(`${number % KEPT}`)) !== number) missing.push(number);
			}
			return missing;
		},
	};
}

describe('the embedded store, while a process writes to it,', () => {
	it('loses no confirmed write when other processes open it again and again', { timeout: STUCK_MS }, async () => {
		const folder = aFastFolder();
		const writer = await aWriter(folder);
		const openers = [1, 2].map(() => aStoreProcess('opener.ts', folder, `${OPENINGS}`));
		expect(await Promise.all(openers.map(({ ended }) => ended))).toEqual([0, 0]);
		expect(await writer.missing()).toEqual([]);
	});

	it('is not held up by a process that is killed while it opens it', { timeout: STUCK_MS }, async () => {
		const folder = aFastFolder();
		const writer = await aWriter(folder);
		for (let kills = 0; kills < KILLS; kills++) {
			const opener = aStoreProcess('opener.ts', folder, 'Infinity');
			await opener.said();
			opener.kill();
			expect(await opener.ended).toBe('SIGKILL');
		}
		expect(await writer.missing()).toEqual([]);
	});
});

it('a process that ends while it writes is gone, and the store is free for the next', {
	timeout: STUCK_MS,
}, async () => {
	const folder = aFastFolder();
	for (const ms of ['0', '1', '2', '3', '5', '8']) expect(await aStoreProcess('quitter.ts', folder, ms).ended).toBe(7);
	const store = openLmdb(folder);
	onTestFinished(() => store.close());
	await store.collection('next').set('one', 1);
	expect(await store.collection('next').get('one')).toBe(1);
});

describe('the embedded store, within a process,', () => {
	it('is written to in many folders at once', async () => {
		const databases = Array.from({ length: 8 }, () => openDatabase(aFastFolder()));
		onTestFinished(async () => void (await Promise.all(databases.map((each) => each.close()))));
		for (let round = 0; round < 5; round++) {
			await Promise.all(databases.map((each) => each.write((entries) => entries.put('round', `${round}`))));
		}
		expect(databases.map(({ entries }) => entries.get('round'))).toEqual(Array(8).fill('4'));
	});

	it('stays open for others when it is closed twice', async () => {
		const folder = aFastFolder();
		const [first, second] = [openDatabase(folder), openDatabase(folder)];
		onTestFinished(() => second.close());
		await Promise.all([first.close(), first.close()]);
		await second.write((entries) => entries.put('1', 'second'));
		expect(second.entries.get('1')).toBe('second');
	});

	it('has a gate of its own again when it is made anew, after it could not be opened', async () => {
		const folder = aFastFolder();
		mkdirSync(join(folder, 'data.mdb'));
		expect(() => openDatabase(folder)).toThrow(StoreRefused);
		rmSync(folder, { recursive: true });
		const database = openDatabase(folder);
		onTestFinished(() => database.close());
		expect(existsSync(join(folder, 'gate'))).toBe(true);
	});

	it('is opened once more while a write is under way, and is open until the second is closed', async () => {
		const folder = aFastFolder();
		const first = openDatabase(folder);
		const second = await first.write(async (entries) => {
			const opened = openDatabase(folder);
			await entries.put('1', 'first');
			return opened;
		});
		onTestFinished(() => second.close());
		await first.close();
		await second.write((entries) => entries.put('2', 'second'));
		expect([...second.entries.getRange({})].map(({ value }) => value)).toEqual(['first', 'second']);
		await expect(first.write((entries) => entries.put('3', 'third'))).rejects.toThrow('closed');
	});

	it('is closed when all is written that was asked for, and writes nothing afterwards', async () => {
		const folder = aFastFolder();
		const before = openDatabase(folder);
		const keys = Array.from({ length: 100 }, (_, number) => `${number}`);
		const writing = Promise.all(keys.map((key) => before.write((entries) => entries.put(key, key))));
		await before.close();
		await writing;
		await expect(before.write((entries) => entries.put('late', 'late'))).rejects.toThrow('closed');
		const after = openDatabase(folder);
		onTestFinished(() => after.close());
		expect(new Set(after.entries.getKeys({}))).toEqual(new Set(keys));
	});

	it('writes in the order it was asked to, and goes on after a write that fails', async () => {
		const database = openDatabase(aFastFolder());
		onTestFinished(() => database.close());
		const steps: number[] = [];
		const write = (number: number) =>
			database.write(async (entries) => {
				steps.push(number);
				if (number === 2) throw new Error('the second');
				await entries.put('last', `${number}`);
			});
		const results = await Promise.allSettled([1, 2, 3].map(write));
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(steps).toEqual([1, 2, 3]);
		expect(database.entries.get('last')).toBe('3');
	});
});
