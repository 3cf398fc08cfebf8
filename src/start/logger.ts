import { type DestinationStream, pino } from 'pino';
import type { Log } from '../app/log.js';

/** How much of an error is logged; discord.js' REST hangs the request on it, with tokens and what people read. */
function safeError(error: unknown): unknown {
	if (!(error instanceof Error)) return withoutTokens(String(error));
	const code = 'code' in error ? error.code : undefined;
	const status = 'status' in error ? error.status : undefined;
	return {
		type: error.name,
		message: withoutTokens(error.message),
		stack: withoutTokens(error.stack ?? ''),
		...((typeof code === 'string' || typeof code === 'number') && { code }),
		...(typeof status === 'number' && { status }),
		...(error.cause !== undefined && { cause: safeError(error.cause) }),
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
