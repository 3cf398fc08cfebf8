import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'lmdb';
import { LeaseRecord } from './lease-record.js';
import { checkFile, StoreDamaged } from './lmdb-check.js';
import { openDatabase } from './lmdb-database.js';
import { isGone } from './process-mark.js';
import { StoreRefused } from './store-trouble.js';

type Entries = Database<string, string>;

/** The leases of running processes, which no copy keeps. */
const LEASES = 'leases:';

/**
 * Copies a snapshot of a store's folder, also while a bot writes to it.
 *
 * @returns How many entries the copy has; each was read back.
 * @throws {StoreRefused} When there is no store, or the other folder is not empty.
 */
export async function backUp(store: string, folder: string): Promise<number> {
	if (existsSync(folder) && readdirSync(folder).length > 0) throw new StoreRefused(`${folder} is not empty.`);
	return withDatabase(store, async (source) => {
		// Until the copy has been read back, it lies where nobody takes it for complete.
		const unfinished = join(folder, 'unfinished');
		mkdirSync(unfinished, { recursive: true });
		await source.backup(unfinished, true);
		const count = await withDatabase(unfinished, async (copy) => kept(copy).length);
		renameSync(join(unfinished, 'data.mdb'), join(folder, 'data.mdb'));
		rmSync(unfinished, { recursive: true });
		return count;
	});
}

/**
 * Replaces everything in a store by a copy, in one transaction, and compares both.
 *
 * @param force Also if the store is not empty or is damaged; damaged files are kept as `….damaged`.
 * @returns How many entries there are now.
 * @throws {StoreRefused} When the copy is missing or damaged, the store is not empty, or a bot is using it.
 */
export async function restore(folder: string, store: string, { force }: { readonly force: boolean }): Promise<number> {
	refuseIfDamaged(folder);
	if (force) setAsideIfDamaged(store);
	return withDatabase(folder, async (copy) => {
		const target = openDatabase(store);
		try {
			refuseIfInUse(target.entries);
			if (!force && kept(target.entries).length > 0) {
				throw new StoreRefused(`${store} is not empty. With --force everything in it is replaced.`);
			}
			await target.write(async (entries) =>
				entries.transactionSync(() => {
					for (const { key } of kept(entries)) entries.remove(key);
					for (const { key, value } of kept(copy)) entries.put(key, value);
				}),
			);
			const [before, after] = [kept(copy), kept(target.entries)];
			const same = before.every(({ key, value }, index) => after[index]?.key === key && after[index]?.value === value);
			if (!same || before.length !== after.length)
				throw new StoreRefused(`${store} differs from ${folder} after the copy.`);
			return after.length;
		} finally {
			await target.close();
		}
	});
}

function kept(database: Entries) {
	return [...database.getRange({})].filter(({ key }) => !key.startsWith(LEASES));
}

function refuseIfInUse(database: Entries): void {
	for (const { value } of database.getRange({ start: LEASES, end: `${LEASES}\uFFFF` })) {
		const lease = leaseIn(value);
		const isAtWork = lease?.process && !lease.released && !isGone(lease.process);
		if (isAtWork)
			throw new StoreRefused(`A bot is at work on that store (process ${lease.process?.pid}). Stop it first.`);
	}
}

function refuseIfDamaged(copy: string): void {
	try {
		checkFile(copy);
	} catch (error) {
		if (!(error instanceof StoreDamaged)) throw error;
		throw new StoreRefused(`The copy in ${copy} is damaged itself. Take another one.`, { cause: error });
	}
}

function setAsideIfDamaged(store: string): void {
	for (const part of [store, join(store, 'gate')]) {
		try {
			checkFile(part);
		} catch (error) {
			if (!(error instanceof StoreDamaged)) throw error;
			renameSync(join(part, 'data.mdb'), join(part, 'data.mdb.damaged'));
			rmSync(join(part, 'lock.mdb'), { force: true });
		}
	}
}

/** The lease in a stored text; undefined where it cannot be read, so that it counts as nobody's. */
function leaseIn(text: string): LeaseRecord | undefined {
	try {
		return LeaseRecord.safeParse(JSON.parse(text).value).data;
	} catch {
		return undefined;
	}
}

/** @throws {StoreRefused} When no store is there. */
async function withDatabase<T>(folder: string, use: (database: Entries) => Promise<T>): Promise<T> {
	if (!existsSync(join(folder, 'data.mdb'))) throw new StoreRefused(`There is no store in ${folder}.`);
	const database = openDatabase(folder);
	try {
		return await use(database.entries);
	} finally {
		await database.close();
	}
}
