// Writes to the given folder, in every way there is and in many places at once, and exits the given number of
// milliseconds after it has begun.
import process from 'node:process';
import { openLmdb } from '../../../src/store/lmdb-store.js';

const [folder = '', ms = ''] = process.argv.slice(2);
const store = openLmdb(folder);
let confirmed = 0;
async function write(name: string): Promise<void> {
	const collection = store.collection(name);
	for (let count = 0; ; count++) {
		await collection.set('last', count);
		await collection.swap('swapped', count === 0 ? undefined : count - 1, count);
		confirmed += 1;
		if (confirmed === 200) setTimeout(() => process.exit(7), Number(ms));
	}
}
for (let place = 0; place < 20; place++) void write(`${place}`);
