import type { Keyv } from 'keyv';

/** A collection that stops taking values after some, until told otherwise. */
export function failingSets(keyv: Keyv) {
	const set = keyv.set.bind(keyv);
	let left = Number.POSITIVE_INFINITY;
	keyv.set = (key: string, value: unknown) => {
		left -= 1;
		return left < 0 ? Promise.reject(new Error('disk full')) : set(key, value);
	};
	return {
		keyv,
		/** From now on so many values are taken, and no more. */
		failAfter(values: number) {
			left = values;
		},
	};
}
