// Opens the given folder, reads from it and closes it, the given number of times.
import process from 'node:process';
import { openLmdb } from '../../../src/store/lmdb-store.js';

const [folder = '', times = ''] = process.argv.slice(2);
for (let opened = 0; opened < Number(times); opened++) {
	const store = openLmdb(folder);
	await store.collection('numbers').get('0');
	await store.close();
	if (opened === 0) process.send?.(opened);
}
process.disconnect();
