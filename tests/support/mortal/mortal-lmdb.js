// The real LMDB, except that the process dies at the write that FATE_FILE names: `before 3` or `after 3`, counted from
// the first write after the file changed. While the file is empty, the process lives.
// after: it dies as soon as that write is committed, before anybody is told.
// before: that write and all later ones are never done; the process lives on for a moment, in which it must not confirm
// anything that it has not stored, and then dies.
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { open as openDatabase } from 'lmdb';

/** Long enough for a premature answer to reach Discord, in milliseconds. */
const LAST_BREATH_MS = 50;

// Requests that change something on Discord are logged to stderr too, in order with the writes.
subscribe('undici:request:create', ({ request: { method, path } }) => {
	if (method !== 'GET') tell(`discord ${method} ${path}`);
});

let writes = 0;
/** Whether anything but a lease has been written. */
let hasBegun = false;
/** The writes that a transaction would make; defined only while it is rehearsed. */
let rehearsed;
let fate = '';
/** How many writes were made before FATE_FILE last changed. */
let earlier = 0;

/** Opens a database that is written to only while the process may live. Every write is logged to stderr. */
export function open(options) {
	const database = openDatabase(options);
	// Nothing is written to the gate.
	if (basename(options.path) === 'gate') return database;
	const put = database.put.bind(database);
	const remove = database.remove.bind(database);
	const transactionSync = database.transactionSync.bind(database);
	// A transaction counts as one write: all of it is done, or none.
	let isInside = false;
	const inside = (action) => () => {
		isInside = true;
		try {
			return action();
		} finally {
			isInside = false;
		}
	};
	/**
	 * What a transaction would write. It can be run without writing, because it does nothing but compare before it
	 * writes.
	 */
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
			// A lease is renewed by the real clock at any moment, so once the bot has written anything else, renewals must
			// not be counted.
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
