/** Discord's epoch, the first millisecond of 2015. */
export const EPOCH_MS = 1_420_070_400_000;
/** The timestamp of an id begins above this many bits, which tell ids of one millisecond apart. */
export const TIME_SHIFT = 22n;

/** The first id that can be made in a millisecond since 1970. */
export function snowflakeAt(ms: number): string {
	return (BigInt(Math.max(0, ms - EPOCH_MS)) << TIME_SHIFT).toString();
}

/** When an id was made, in milliseconds since 1970. */
export function timeOfSnowflake(id: string): number {
	return Number(BigInt(id) >> TIME_SHIFT) + EPOCH_MS;
}
