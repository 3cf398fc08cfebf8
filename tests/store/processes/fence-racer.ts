// Writes to the store at the given address under the fence of `one`, in every way there is and many at once. Reports
// when it has begun; once the store has refused a write, it tries fifty more and reports how many were stored. Does so
// the given number of times, and waits for a message before each but the first.
import { once } from 'node:events';
import process from 'node:process';
import type { Collection } from '../../../src/store/collection.js';
import { FencedOff } from '../../../src/store/fence.js';
import { openStore } from '../../../src/store/open-store.js';

const [url = '', turns = ''] = process.argv.slice(2);
const store = await openStore(url, '/');

/**
 * Writes until it is refused; `onBegun` is called after a hundred writes. @returns How many of fifty more were stored.
 */
async function race(games: Collection, onBegun: () => void): Promise<number> {
	const ways = [
		(round: number) => games.set('88', { round }),
		(round: number) => games.update('88', () => ({ value: { round } })),
	];
	let taken = 0;
	let isRefused = false;
	const write = async (round: number) => {
		try {
			await ways[round % ways.length]?.(round);
			taken += 1;
			if (taken === 100) onBegun();
		} catch (error) {
			if (!(error instanceof FencedOff)) throw error;
			isRefused = true;
		}
	};
	await Promise.all(
		Array.from({ length: 8 }, async (_, place) => {
			for (let round = place; !isRefused; round += 8) await write(round);
		}),
	);
	taken = 0;
	for (let round = 0; round < 50; round++) await write(round);
	return taken;
}

for (let turn = 0; turn < Number(turns); turn++) {
	if (turn > 0) await once(process, 'message');
	const fence = await store.collection('leases').fence('fence/raced', { version: 1, owner: 'one' });
	const games = store.collection('raced', () => [fence]);
	process.send?.(await race(games, () => process.send?.(100)));
}
await store.close();
process.disconnect();
