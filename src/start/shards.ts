/** The shards of a process: which of how many. Discord gives each server to one of them, and direct messages to shard 0. */
export type Shards = { readonly list: readonly number[]; readonly count: number };

/** What names these shards in the log and in the store: `shard/0,1/4`. */
export function shardsName({ list, count }: Shards): string {
	return `shard/${list.toSorted((a, b) => a - b).join(',')}/${count}`;
}

/**
 * What at most one process may do at a time: serve a shard of a bot.
 *
 * @param token Its first part is the bot's number.
 */
export function leaseNames(token: string | undefined, { list, count }: Shards): readonly string[] {
	const bot = token === undefined ? 'preview' : Buffer.from(token.split('.')[0] ?? '', 'base64').toString();
	return list.map((shard) => `shard/${bot}/${shard}/${count}`);
}

/** Whether a server, or with `undefined` a direct message, belongs to these shards. */
export function belongsTo({ list, count }: Shards, guildId: string | undefined): boolean {
	return list.includes(guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
}
