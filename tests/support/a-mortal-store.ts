import type { Store } from '../../src/store/store.js';
import { memoryStore } from './memory-store.js';

/** An in-memory store that can be dead for a while: then every read and write fails. */
export function aMortalStore(): Store & { die(): void; revive(): void } {
	const store = memoryStore();
	let dead = false;
	const refused = () => Promise.reject(new Error('the store is dead'));
	return {
		...store,
		die() {
			dead = true;
		},
		revive() {
			dead = false;
		},
		collection(name) {
			const keyv = store.collection(name);
			const get = keyv.get.bind(keyv);
			const set = keyv.set.bind(keyv);
			const swap = keyv.swap.bind(keyv);
			const remove = keyv.delete.bind(keyv);
			const iterator = keyv.iterator?.bind(keyv);
			return Object.assign(keyv, {
				get: (key: string) => (dead ? refused() : get(key)),
				set: (key: string, value: unknown) => (dead ? refused() : set(key, value)),
				swap: (key: string, before: unknown, after: unknown) => (dead ? refused() : swap(key, before, after)),
				delete: (key: string) => (dead ? refused() : remove(key)),
				async *iterator(argument: unknown) {
					if (dead) await refused();
					yield* iterator?.(argument) ?? [];
				},
			});
		},
	};
}
