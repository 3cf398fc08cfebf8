// Writes one number after another to the given folder until it is told to stop; then reports how many were confirmed.
// Only the last KEPT stay: before a number is overwritten, it must still be there.
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { openLmdb } from '../../../src/store/lmdb-store.js';

const [folder = '', kept = ''] = process.argv.slice(2);
const KEPT = Number(kept);
const store = openLmdb(folder);
const numbers = store.collection('numbers');
let isStopped = false;
process.once('message', () => {
	isStopped = true;
});
let confirmed = 0;
for (; !isStopped; confirmed++) {
	const key = `${confirmed % KEPT}`;
	const old = confirmed - KEPT;
	if (old >= 0 && (await numbers.get(key)) !== old) throw new Error(`${old} was confirmed and is gone`);
	await numbers.set(key, confirmed);
	if (confirmed === 0) process.send?.(confirmed);
	await turn();
}
await store.close();
process.send?.(confirmed);
process.disconnect();
