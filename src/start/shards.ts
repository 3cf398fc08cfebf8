/**
 * The shards of a process, and how many there are in all. Discord assigns each server to a shard, and direct messages
 * to shard 0.
 */
export type Shards = { readonly list: readonly number[]; readonly count: number };

/** The name of these shards in the log: `shard/0,1/4`. */
export function shardsName({ list, count }: Shards): string {
	return `shard/${list.toSorted((a, b) => a - b).join(',')}/${count}`;
}

/**
 * The names of the leases on these shards: at most one process at a time may serve a shard of a bot.
 *
 * @param token Its first part is the bot's id.
 */
export function leaseNames(token: string | undefined, { list, count }: Shards): readonly string[] {
	const bot = token === undefined ? 'preview' : Buffer.from(token.split('.')[0] ?? '', 'base64').toString();
	return list.map((shard) => `shard/${bot}/${shard}/${count}`);
}

/** Whether a server belongs to these shards; `undefined` stands for direct messages. */
export function belongsTo({ list, count }: Shards, guildId: string | undefined): boolean {
	return list.includes(guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
}
