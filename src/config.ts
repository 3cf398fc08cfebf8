import * as z from 'zod';
import type { Shards } from './start/shards.js';

const Snowflake = z.string().regex(/^\d{17,20}$/, 'expected a number of 17 to 20 digits');
const Port = wholeNumber('expected a number from 0 to 65535', 0, 65_535);
const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' });

/** Discord's tokens are three parts joined by dots; the check catches a pasted client secret or public key. */
const Token = z
	.string()
	.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'does not look like a bot token (three parts joined by dots)');

const OnOff = z
	.string()
	.trim()
	.toLowerCase()
	.pipe(z.enum(['on', 'true', 'off', 'false'], 'expected on or off'))
	.transform((text) => text === 'on' || text === 'true');

const ShardCount = wholeNumber('expected a number from 1', 1);

/** A folder, or the address of a server. An error does not quote it, since it may contain a password. */
const StoreUrl = z.string().refine(
	(url) => {
		if (/^file:.+/.test(url)) return true;
		return /^(?:rediss?|postgres(?:ql)?):\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== '';
	},
	{
		error:
			'expected file: and a folder, such as file:./store, or an address such as redis://host or postgres://host/name',
	},
);

const Env = z.object({
	/** Without it the bot opens its preview page. */
	DISCORD_TOKEN: Token.optional(),
	/** Discord's API, or a server that speaks it; without the version. */
	DISCORD_API_URL: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
	/** Registers the commands in this server only, where they appear at once. */
	DISCORD_GUILD_ID: Snowflake.optional(),
	STORE_URL: StoreUrl.default('file:./store'),
	/** Folders, separated by commas; the data that comes with the bot if left out. */
	DATA_DIR: z
		.string()
		.transform((text) =>
			text
				.split(',')
				.map((folder) => folder.trim())
				.filter(Boolean),
		)
		.refine((folders) => folders.length > 0, 'expected at least one folder')
		.default(['data']),
	/** Reads typed answers from the chat; Discord must allow the bot to read messages. */
	TYPED_ANSWERS: OnOff.default(false),
	PORT: Port.default(3000),
	/** The host that the preview page and the metrics listen on. */
	HOST: z.string().min(1).default('127.0.0.1'),
	/** The port for metrics and health; neither is served if left out. */
	METRICS_PORT: Port.optional(),
	/** Starts this many processes on this machine, one for each shard; `auto` takes the number Discord recommends. */
	SHARDS: z.union([z.literal('auto'), ShardCount], 'expected auto, or a number from 1').optional(),
	/** The shards that this process serves, of `SHARD_COUNT` over all machines. */
	SHARD_LIST: z
		.string()
		.regex(/^\d+(\s*,\s*\d+)*$/, 'expected numbers from 0, separated by commas')
		.transform((text) => [...new Set(text.split(',').map(Number))])
		.optional(),
	SHARD_COUNT: ShardCount.optional(),
	/** Set by discord.js in a process that runs one shard for a managing process. */
	SHARDING_MANAGER: z.string().optional(),
	/** Where people ask for help, shown by `/about`, as are the next three. */
	SUPPORT_URL: httpUrl.optional(),
	PRIVACY_URL: httpUrl.optional(),
	TERMS_URL: httpUrl.optional(),
	/** Where the source code lies; on GitHub, its form for wrong facts is linked from each report. */
	SOURCE_URL: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
	/** The channel on Discord that reports of wrong facts go to; without one they go into the store. */
	REPORTS_CHANNEL: Snowflake.optional(),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'expected debug, info, warn or error').default('info'),
});
/** The settings, checked and filled in. */
export type Config = z.infer<typeof Env>;

/** A whole number in a range; anything else is one problem. */
function wholeNumber(expected: string, least: number, most = Number.MAX_SAFE_INTEGER) {
	return z.coerce
		.number(expected)
		.refine((number) => Number.isInteger(number) && number >= least && number <= most, expected);
}

/** The settings cannot be used. The message names each one and what was expected, never its value. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

/**
 * Reads the settings, once, at start. An empty one counts as left out.
 *
 * @throws {ConfigError} Listing every setting that is wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const given = ofManagedShard(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())));
	const result = Env.safeParse(given);
	const single = result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
	const problems = [...single, ...shardProblems(given)];
	if (result.success && problems.length === 0) return result.data;
	const lines = problems.map((problem) => `  ${problem}`);
	throw new ConfigError(`These settings need mending (see .env.example):\n${lines.join('\n')}`);
}

/** The addresses that are shown, and the API, which decides whether an invitation is known. */
export function linksOf({ SUPPORT_URL: support, PRIVACY_URL: privacy, TERMS_URL: terms, ...config }: Config) {
	return { support, privacy, terms, source: config.SOURCE_URL, apiUrl: config.DISCORD_API_URL } as const;
}

/** The shards this process serves; the only one, unless the settings say otherwise. */
export function shardsOf({ SHARD_LIST: list = [0], SHARD_COUNT: count = 1 }: Config): Shards {
	return { list, count };
}

type Given = Readonly<Record<string, string | undefined>>;

/**
 * discord.js tells a process that it starts its one shard in `SHARDS`, which means something else to whoever starts the
 * bot.
 */
function ofManagedShard({ SHARDS, ...given }: Given): Given {
	return given.SHARDING_MANAGER === undefined ? { ...given, SHARDS } : { ...given, SHARD_LIST: SHARDS };
}

/** What is wrong with the settings of the shards taken together. */
function shardProblems({ SHARDS, SHARD_LIST, SHARD_COUNT, DISCORD_TOKEN }: Given): readonly string[] {
	const [first] = Object.entries({ SHARDS, SHARD_LIST, SHARD_COUNT }).flatMap(([name, value]) => (value ? [name] : []));
	const count = Number(SHARD_COUNT);
	const tooHigh = SHARD_LIST?.split(',').some((shard) => Number(shard) >= count);
	return [
		...(first && !DISCORD_TOKEN ? [`${first}: only a bot on Discord has shards; set DISCORD_TOKEN, too`] : []),
		...(SHARDS && (SHARD_LIST || SHARD_COUNT) ? ['SHARDS: cannot be combined with SHARD_LIST and SHARD_COUNT'] : []),
		...(SHARD_LIST && !SHARD_COUNT ? ['SHARD_COUNT: needed with SHARD_LIST: the total number of shards'] : []),
		...(SHARD_COUNT && !SHARD_LIST ? ['SHARD_LIST: needed with SHARD_COUNT: which shards this process serves'] : []),
		...(SHARD_COUNT && tooHigh ? ['SHARD_LIST: shards are counted from 0 and stay below SHARD_COUNT'] : []),
	];
}
