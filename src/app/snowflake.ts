/** Discord's epoch, the first millisecond of 2015. */
export const EPOCH_MS = 1_420_070_400_000;
/** Ids that share a millisecond differ in their lowest bits. */
export const TIME_SHIFT = 22n;

/** When an id was made, in milliseconds since 1970. */
export function timeOfSnowflake(id: string): number {
	return Number(BigInt(id) >> TIME_SHIFT) + EPOCH_MS;
}
