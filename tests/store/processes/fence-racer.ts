// Writes to the store it is given, at its address, while the fence of `one` stands, in every way there is and many at once.
// Says so once it has begun; and once the store has refused it, how many of fifty further writes were taken.
import process from 'node:process';
import { FencedOff } from '../../../src/store/fence.js';
import { openStore } from '../../../src/store/open-store.js';

const [url = ''] = process.argv.slice(2);
const store = await openStore(url, '/');
const fence = await store.collection('leases').fence('fence/raced', { version: 1, owner: 'one' });
const games = store.collection('raced', () => [fence]);
const ways = [
	(round: number) => games.set('88', { round }),
	(round: number) => games.update('88', () => ({ value: { round } })),
];
let taken = 0;
let isRefused = false;
async function write(round: number): Promise<void> {
	try {
		await ways[round % ways.length]?.(round);
		taken += 1;
		if (taken === 100) process.send?.(taken);
	} catch (error) {
		if (!(error instanceof FencedOff)) throw error;
		isRefused = true;
	}
}
await Promise.all(
	Array.from({ length: 8 }, async (_, place) => {
		for (let round = place; !isRefused; round += 8) await write(round);
	}),
);
taken = 0;
for (let round = 0; round < 50; round++) await write(round);
await store.close();
process.send?.(taken);
process.disconnect();
