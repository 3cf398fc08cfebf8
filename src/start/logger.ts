import { type DestinationStream, pino } from 'pino';
import type { Log } from '../app/log.js';

/** How much of an error is logged; discord.js' REST hangs the request on it, with tokens and what people read. */
function safeError(error: unknown): unknown {
	if (!(error instanceof Error)) return withoutTokens(String(error));
	const code: unknown = Reflect.get(error, 'code');
	const status: unknown = Reflect.get(error, 'status');
	return {
		type: error.name,
		message: withoutTokens(error.message),
		stack: withoutTokens(error.stack ?? ''),
		code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
		status: typeof status === 'number' ? status : undefined,
		cause: error.cause === undefined ? undefined : safeError(error.cause),
	};
}

/** A bot token is three parts joined by dots; an interaction's stands in an address behind its number. */
function withoutTokens(text: string): string {
	return text
		.replace(/[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}/g, '[token]')
		.replace(/((?:interactions|webhooks)\/\d+\/)[\w-]+/g, '$1[token]');
}

/**
 * The bot's log: a line of JSON each, without tokens, names or what people wrote.
 *
 * @param base What every line bears.
 */
export function createLogger(
	level: 'debug' | 'info' | 'warn' | 'error',
	destination?: DestinationStream,
	base: Readonly<Record<string, unknown>> | null = null,
): Log & { readonly debug: Log['info'] } {
	return pino({ level, base, serializers: { err: safeError } }, destination);
}
