import type { Store } from '../../../src/store/store.js';
import { memoryStore } from '../../support/memory-store.js';

/** A store with one collection that fails while a test says so. */
export function aFlakyStore(name: string): { readonly store: Store; fail(on: boolean): void } {
	const store = memoryStore();
	let fails = false;
	const flaky = store.collection(name);
	const { get, set, swap } = flaky;
	const remove = flaky.delete;
	const unlessFailing =
		<Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
		(...args: Args) =>
			fails ? Promise.reject(new Error('disk full')) : call.apply(flaky, args);
	Object.assign(flaky, {
		get: unlessFailing(get),
		set: unlessFailing(set),
		swap: unlessFailing(swap),
		delete: unlessFailing(remove),
	});
	return {
		store: { ...store, collection: (each) => (each === name ? flaky : store.collection(each)) },
		fail(on) {
			fails = on;
		},
	};
}
