import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { type DestinationStream, pino } from 'pino';
import type { Log } from '../app/log.js';

const STDOUT = 1;
/** How much of the log may wait until it can be written, in bytes; further lines are dropped. */
const MOST_WAITING = 2 ** 20;

/** The part of an error that is logged: discord.js' REST attaches the request, with tokens and what people read. */
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

/** A bot token is three parts joined by dots; an interaction's token follows its id in an address. */
function withoutTokens(text: string): string {
	return text
		.replace(/[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}/g, '[token]')
		.replace(/((?:interactions|webhooks)\/\d+\/)[\w-]+/g, '$1[token]');
}

/**
 * The process's output. What finds no room on a full disk waits for it: with pino's own output the error would end the
 * process, which as it exits would try to write the rest for ever. So a file is written at once, with nothing left for
 * the exit; a pipe or a terminal, which may be slow, is not waited for.
 */
function output(): DestinationStream {
	const kind = fstatSync(STDOUT);
	const sync = !kind.isFIFO() && !kind.isSocket() && !isatty(STDOUT);
	return pino.destination({ dest: STDOUT, sync, maxLength: MOST_WAITING }).on('error', () => {});
}

/**
 * The bot's log, in lines of JSON, without tokens, names or what people wrote.
 *
 * @param base Fields of every line.
 */
export function createLogger(
	level: 'debug' | 'info' | 'warn' | 'error',
	destination = output(),
	base: Readonly<Record<string, unknown>> | null = null,
): Log & { readonly debug: Log['info'] } {
	return pino({ level, base, serializers: { err: safeError } }, destination);
}
