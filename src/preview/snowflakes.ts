/** Discord's epoch, the first millisecond of 2015. */
const EPOCH_MS = 1_420_070_400_000;
/** Ids that share a millisecond differ in their lowest bits. */
const TIME_SHIFT = 22n;

/** Makes ids as Discord does: strictly increasing, with the time inside. */
export function createSnowflakes(now: () => number): () => string {
	let last = 0n;
	return () => {
		const atThisTime = BigInt(now() - EPOCH_MS) << TIME_SHIFT;
		last = atThisTime > last ? atThisTime : last + 1n;
		return last.toString();
	};
}

/** When an id was made, in milliseconds since 1970. */
export function timeOfSnowflake(id: string): number {
	return Number(BigInt(id) >> TIME_SHIFT) + EPOCH_MS;
}
