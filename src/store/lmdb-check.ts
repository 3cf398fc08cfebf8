import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StoreRefused } from './store-trouble.js';

/** A store's file is not what LMDB wrote. The message says what to do, in one line. */
export class StoreDamaged extends StoreRefused {
	constructor(folder: string, what: string) {
		super(
			`The store in ${folder} is damaged (${what}). Stop the bot and put a copy in its place: npm run store -- restore FOLDER --force`,
		);
	}
}

/** The magic number of every LMDB file, and the format of lmdb 3. */
const MAGIC = 0xbeefc0de;
const VERSION = 2;
/** Flags that say what a page is, and the size of its header. */
const BRANCH = 1;
const LEAF = 2;
const OVERFLOW = 4;
const HEADER = 24;
/** Flag of a node whose value lies on overflow pages. */
const ELSEWHERE = 1;
const NO_PAGE = 2n ** 64n - 1n;

/**
 * Checks every page of a store's file that LMDB would follow: LMDB does not check them, and a wrong one crashes the
 * process by a signal. Call it while nobody writes.
 *
 * @throws {StoreDamaged} When a page is not what its parent says.
 */
export function checkFile(folder: string): void {
	const path = join(folder, 'data.mdb');
	if (!existsSync(path)) return;
	const file = openSync(path, 'r');
	try {
		const { size } = fstatSync(file);
		// LMDB leaves an empty file if it died right after creating it; that is no damage.
		if (size > 0) check(file, size);
	} catch (error) {
		throw error instanceof Damage ? new StoreDamaged(folder, error.message) : error;
	} finally {
		closeSync(file);
	}
}

class Damage extends Error {}

function check(file: number, size: number): void {
	const read = (at: number, length: number) => {
		const bytes = Buffer.alloc(length);
		if (at + length > size || readSync(file, bytes, 0, length, at) < length) throw new Damage('it is cut off');
		return bytes;
	};
	const first = read(0, 160);
	if (first.readUInt32LE(HEADER) !== MAGIC) throw new Damage('it is no store');
	if (first.readUInt32LE(HEADER + 4) !== VERSION) throw new Damage('its format is another one');
	const pageSize = first.readUInt32LE(48);
	if (pageSize < 256 || pageSize > 65_536) throw new Damage('its pages have no size');
	const second = read(pageSize, 160);
	if (second.readUInt32LE(HEADER) !== MAGIC) throw new Damage('its second beginning is gone');
	const newest = second.readBigUInt64LE(152) > first.readBigUInt64LE(152) ? second : first;
	const page = (number: bigint) => read(Number(number) * pageSize, pageSize);
	for (const root of [newest.readBigUInt64LE(88), newest.readBigUInt64LE(136)]) {
		const waiting = root === NO_PAGE ? [] : [root];
		for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
			waiting.push(...followed(page(number), number, page));
			if (waiting.length > size / pageSize) throw new Damage('its pages go round in a circle');
		}
	}
}

/** The child pages of a tree's page. */
function followed(bytes: Buffer, number: bigint, page: (number: bigint) => Buffer): readonly bigint[] {
	const flags = bytes.readUInt16LE(18) & (BRANCH | LEAF | OVERFLOW);
	if (bytes.readBigUInt64LE() !== number || (flags !== BRANCH && flags !== LEAF)) throw wrong(number);
	const nodes = bytes.readUInt16LE(20) >> 1;
	const next: bigint[] = [];
	for (let index = 0; index < nodes; index++) {
		const at =
			HEADER + (HEADER + index * 2 + 2 <= bytes.length ? bytes.readUInt16LE(HEADER + index * 2) : bytes.length);
		if (at + 8 > bytes.length) throw wrong(number);
		const [low, kind, key] = [bytes.readUInt32LE(at), bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 6)];
		const value = at + 8 + key;
		if (flags === BRANCH) next.push(BigInt(low) + (BigInt(kind) << 32n));
		else if ((kind & ELSEWHERE) === 0 ? value + low > bytes.length : value + 8 > bytes.length) throw wrong(number);
		else if ((kind & ELSEWHERE) !== 0) checkValue(bytes.readBigUInt64LE(value), low, page);
	}
	return next;
}

/** A large value lies on consecutive overflow pages. */
function checkValue(number: bigint, length: number, page: (number: bigint) => Buffer): void {
	const first = page(number);
	const pages = first.readUInt32LE(20);
	const isRight = first.readBigUInt64LE() === number && (first.readUInt16LE(18) & OVERFLOW) !== 0;
	if (!isRight || HEADER + length > pages * first.length) throw wrong(number);
	page(number + BigInt(pages) - 1n);
}

function wrong(number: bigint): Damage {
	return new Damage(`page ${number} is not what it was`);
}
