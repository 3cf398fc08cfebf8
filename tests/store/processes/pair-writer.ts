// Writes the same number to two keys of the given folder in one transaction, without pause, and much else beside it.
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { openDatabase } from '../../../src/store/lmdb-database.js';

const [folder = ''] = process.argv.slice(2);
const database = openDatabase(folder);
for (let count = 1; ; count++) {
	await database.write(async (entries) =>
		entries.transactionSync(() => {
			for (const key of ['a', 'b']) entries.put(`count:${key}`, `${count}`);
			entries.put(`filler:${count}`, 'x'.repeat(2_000));
		}),
	);
	if (count === 100) process.send?.(count);
	await turn();
}
