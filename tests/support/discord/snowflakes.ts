const DISCORD_EPOCH_MS = 1_420_070_400_000;
const TIMESTAMP_SHIFT = 22n;

/** A source of Discord ids: each is greater than the last and tells the time it was made. */
export class Snowflakes {
	#last = 0n;
	#guilds = 0n;

	next(): string {
		const now = BigInt(Date.now() - DISCORD_EPOCH_MS) << TIMESTAMP_SHIFT;
		this.#last = now > this.#last ? now : this.#last + 1n;
		return this.#last.toString();
	}

	/** Ids one millisecond apart, so that guilds fall on shards in turn. */
	nextGuild(): string {
		this.#guilds += 1n;
		return ((200_000_000_000n + this.#guilds) << TIMESTAMP_SHIFT).toString();
	}
}

/** The shard that Discord gives a guild to; direct messages belong to shard 0. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
	return guildId === undefined ? 0 : Number((BigInt(guildId) >> TIMESTAMP_SHIFT) % BigInt(shardCount));
}
