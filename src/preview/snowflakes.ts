import { EPOCH_MS, TIME_SHIFT } from '../app/snowflake.js';

export { timeOfSnowflake } from '../app/snowflake.js';

/** Makes ids as Discord does: strictly increasing, with the time inside. */
export function createSnowflakes(now: () => number): () => string {
	let last = 0n;
	return () => {
		const atThisTime = BigInt(now() - EPOCH_MS) << TIME_SHIFT;
		last = atThisTime > last ? atThisTime : last + 1n;
		return last.toString();
	};
}
