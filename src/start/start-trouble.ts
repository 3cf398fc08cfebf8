import { DataError } from '../catalog/data-problem.js';
import { ConfigError } from '../config.js';
import { StartError } from '../errors.js';
import { StoreRefused } from '../store/store-trouble.js';

/**
 * Why the bot could not start, in one line that a person can act on (a list, for settings and data); undefined for a
 * bug.
 */
export function startTrouble(error: unknown): string | undefined {
	if (own.some((each) => error instanceof each) && error instanceof Error) return error.message;
	if (!(error instanceof Error)) return undefined;
	const { code, status } = codesOf(error);
	if (status === 401) {
		return 'Discord does not accept DISCORD_TOKEN. Copy it anew from the developer portal (Bot → Reset Token).';
	}
	if (code === DISALLOWED_INTENTS) {
		return 'Discord does not let the bot read messages. Tick Message Content Intent in the developer portal (Bot), or set TYPED_ANSWERS=off.';
	}
	if (code === SHARDING_REQUIRED) return 'The bot is in too many servers for so few shards. Set SHARDS to auto.';
	if (status === 404)
		return 'There is no Discord API at that address. Check DISCORD_API_URL: it ends in /api, without a version.';
	if (status === 429) {
		return 'Discord refuses requests from here for now (status 429). That may last an hour or more; trying again too often prolongs it.';
	}
	if (status !== undefined && status >= 400 && status < 500) {
		return `Discord, or a proxy before it, refuses the bot (status ${status}): check the network for a proxy or a block.`;
	}
	if (error.name === 'AbortError' || (typeof code === 'string' && (unreachable.has(code) || UNTRUSTED.test(code)))) {
		return 'Discord cannot be reached. Check the network (and DISCORD_API_URL, if it is set).';
	}
	if (status !== undefined && status >= 500)
		return `Discord has trouble of its own (status ${status}). Try again later.`;
	return undefined;
}

/** The gateway's close code for a bot that asks for intents which are not enabled in the portal. */
const DISALLOWED_INTENTS = 4014;
/** The gateway's close code for a bot with too few shards. */
const SHARDING_REQUIRED = 4011;

/** Errors whose own message says what to do. */
const own = [ConfigError, DataError, StartError, StoreRefused];

const unreachable = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ETIMEDOUT',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
	'UND_ERR_SOCKET',
]);

/** Codes of a connection that cannot be encrypted, or leads to somebody else. */
const UNTRUSTED = /^ERR_(SSL|TLS)|CERT/;

type Codes = { readonly code?: string | number | undefined; readonly status?: number | undefined };

/** The codes of an error or of its cause; `fetch` hides the system's code in the cause. */
function codesOf(error: Error): Codes {
	const code =
		'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined;
	const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
	if (code !== undefined) return { code, status };
	const causes = error instanceof AggregateError ? error.errors : [error.cause];
	const cause = causes.find((each): each is Error => each instanceof Error);
	return cause ? codesOf(cause) : { status };
}
