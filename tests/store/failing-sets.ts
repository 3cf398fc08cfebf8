import type { Collection } from '../../src/store/collection.js';

/** A collection that can be told after how many more values it fails to store any. */
export function failingSets(keyv: Collection) {
	let left = Number.POSITIVE_INFINITY;
	const taking =
		<Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
		(...args: Args): Promise<Result> => {
			left -= 1;
			return left < 0 ? Promise.reject(new Error('disk full')) : write.apply(keyv, args);
		};
	Object.assign(keyv, { set: taking(keyv.set), swap: taking(keyv.swap) });
	return {
		keyv,
		/** From now on, this many values are stored and no more. */
		failAfter(values: number) {
			left = values;
		},
	};
}
