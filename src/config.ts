import { z } from 'zod';

const Snowflake = z.string().regex(/^\d{17,20}$/, 'expected a number of 17 to 20 digits');
const Port = z.coerce.number().int().min(0).max(65_535);
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

const Env = z.object({
	/** Without one the bot opens its preview page. */
	DISCORD_TOKEN: Token.optional(),
	/** Discord's API, or a server that speaks it; without the version. */
	DISCORD_API_URL: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
	/** Registers the commands in this server only, where they appear at once. */
	DISCORD_GUILD_ID: Snowflake.optional(),
	STORE_URL: z
		.string()
		.regex(/^file:.+/, 'expected file: and a folder, such as file:./store')
		.default('file:./store'),
	/** Folders, separated by commas; the data that comes with the bot when left out. */
	DATA_DIR: z
		.string()
		.transform((text) =>
			text
				.split(',')
				.map((folder) => folder.trim())
				.filter(Boolean),
		)
		.default(['data']),
	/** Reads typed answers from the chat; Discord must allow the bot to read messages. */
	TYPED_ANSWERS: OnOff.default(false),
	PORT: Port.default(3000),
	/** Of the preview page and the metrics. */
	HOST: z.string().min(1).default('127.0.0.1'),
	/** Serves metrics and health there; nothing when left out. */
	METRICS_PORT: Port.optional(),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});
/** The settings, checked and filled in. */
export type Config = z.infer<typeof Env>;

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
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
	const result = Env.safeParse(given);
	if (result.success) return result.data;
	const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
	throw new ConfigError(`These settings need mending (see .env.example):\n${lines.join('\n')}`);
}
