// LMDB as it is, except that the process dies at the write that FATE_FILE names: `before 3` or `after 3`, counted from the
// first write since the file says so. While it is empty, the process lives.
// after: as soon as that write is committed, before anybody hears of it.
// before: that write and all later ones stay undone; the process lives on for a moment, in which it may confirm
// nothing that it has not stored, and then dies.
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { open as openDatabase } from 'lmdb';

/** Long enough for a hasty answer to reach Discord, in milliseconds. */
const LAST_BREATH_MS = 50;

// What changes something on Discord is told on stderr, too, in its place among the writes.
subscribe('undici:request:create', ({ request: { method, path } }) => {
	if (method !== 'GET') tell(`discord ${method} ${path}`);
});

let writes = 0;
/** Whether anything but a lease has been written. */
let hasBegun = false;
/** What a transaction that is only rehearsed writes. */
let rehearsed;
let fate = '';
/** Writes before the fate was sealed. */
let earlier = 0;

/** Opens the database that is written to only while the process may live. Every write is told on stderr. */
export function open(options) {
	const database = openDatabase(options);
	// Nothing is written to the gate.
	if (basename(options.path) === 'gate') return database;
	const put = database.put.bind(database);
	const remove = database.remove.bind(database);
	const transactionSync = database.transactionSync.bind(database);
	// A transaction is one write, done whole or not at all.
	let isInside = false;
	const inside = (action) => () => {
		isInside = true;
		try {
			return action();
		} finally {
			isInside = false;
		}
	};
	/** What a transaction would write: it only compares before it does. */
	const writesOf = (action) => {
		rehearsed = [];
		try {
			action();
			return rehearsed;
		} finally {
			rehearsed = undefined;
		}
	};
	const rehearsal = (what) => {
		rehearsed.push(what);
		return Promise.resolve(true);
	};
	const putOne = (key, value) => (isInside ? put(key, value) : write(`put ${key}`, () => put(key, value)));
	const removeOne = (key) => (isInside ? remove(key) : write(`remove ${key}`, () => remove(key)));
	return Object.assign(database, {
		put: (key, value) => (rehearsed ? rehearsal(`put ${key}`) : putOne(key, value)),
		remove: (key) => (rehearsed ? rehearsal(`remove ${key}`) : removeOne(key)),
		transactionSync(action) {
			const all = writesOf(action);
			const step = () => transactionSync(inside(action));
			// A lease is renewed by the real clock, at any moment: once the bot writes, that would count too much.
			const isAside = hasBegun && all.every((each) => each.startsWith('put leases:'));
			return isAside ? step() : write(all.join(', '), step);
		},
	});
}

async function write(what, step) {
	const [side, last] = readFate();
	writes += 1;
	hasBegun ||= !what.startsWith('put leases:');
	const number = writes - earlier;
	tell(`store write ${writes}: ${what}`);
	if (side === 'before' && number >= last) {
		setTimeout(die, LAST_BREATH_MS);
		return forever();
	}
	const done = await step();
	if (side !== 'after' || number < last) return done;
	die();
	return forever();
}

/** On which side of which write the process dies. */
function readFate() {
	const now = readFileSync(process.env.FATE_FILE, 'utf8');
	if (now !== fate) earlier = writes;
	fate = now;
	const [side, write] = fate.split(' ');
	return [side, Number(write)];
}

function tell(what) {
	writeSync(process.stderr.fd, `${what}\n`);
}

function die() {
	process.kill(process.pid, 'SIGKILL');
}

function forever() {
	return new Promise(() => {});
}
