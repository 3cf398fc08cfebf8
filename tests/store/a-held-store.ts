import * as z from 'zod';
import { Collection } from '../../src/store/collection.js';
import { ValueStore } from '../../src/store/value-store.js';

const Game = z.strictObject({ round: z.int() });

/** A store whose writes can be watched, held back and made to fail. */
export function aStore() {
	const written: string[] = [];
	const map = new Map<string, string>();
	let failures = 0;
	let gate: Promise<void> = Promise.resolve();
	const write = async (step: () => void) => {
		await gate;
		if (failures > 0) {
			failures -= 1;
			throw new Error('disk full');
		}
		step();
	};
	const put = (key: string, value: string) => {
		written.push(value);
		map.set(key, value);
	};
	const store = {
		// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
		get: async (key: string): Promise<any> => map.get(key),
		set: (key: string, value: string) => write(() => put(key, value)),
		async swap(key: string, before: string | undefined, after: string | undefined) {
			if (map.get(key) !== before) return false;
			await write(() => (after === undefined ? map.delete(key) : put(key, after)));
			return true;
		},
		delete: async (key: string) => map.delete(key),
		clear: async () => map.clear(),
		async *iterator() {
			yield* map;
		},
		on() {
			return store;
		},
		opts: { dialect: 'sqlite' },
	};
	const keyv = new Collection(store, 'games');
	return {
		keyv,
		values: new ValueStore(keyv, Game),
		rounds: () => written.map((text) => Number(/"round":(\d+)/.exec(text)?.[1])),
		failNext: (times: number) => {
			failures = times;
		},
		/** Holds writes back until the returned function is called. */
		hold() {
			let open = () => {};
			gate = new Promise((resolve) => {
				open = resolve;
			});
			return () => open();
		},
	};
}

/** Waits for one turn of the event loop. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));
