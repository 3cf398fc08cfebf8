import { Keyv } from 'keyv';
import { memoryStore, type Store } from '../../../src/store/open-store.js';

/** A store one of whose collections fails while a test says so. */
export function aFlakyStore(name: string): { readonly store: Store; fail(on: boolean): void } {
	const store = memoryStore();
	const map = new Map<string, string>();
	let fails = false;
	const check = () => {
		if (fails) throw new Error('disk full');
	};
	const flaky = new Keyv({
		store: {
			async get(key: string) {
				check();
				return map.get(key);
			},
			async set(key: string, value: string) {
				check();
				map.set(key, value);
			},
			async delete(key: string) {
				check();
				return map.delete(key);
			},
			clear: async () => map.clear(),
		},
		throwOnErrors: true,
		emitErrors: false,
	});
	return {
		store: { ...store, collection: (each) => (each === name ? flaky : store.collection(each)) },
		fail(on) {
			fails = on;
		},
	};
}
