import { DefaultUserAgent, DefaultUserAgentAppendix, DiscordAPIError, HTTPError, type REST } from '@discordjs/rest';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import { errors, interceptors, Pool, type RetryHandler } from 'undici';
import * as z from 'zod';

/** A response to an interaction, written out, with the header that says how. */
export type Callback = {
	readonly body: string | Uint8Array;
	readonly headers: { readonly 'Content-Type': string };
};

/** The header of a response that is no form. */
export const JSON_HEADERS = { 'Content-Type': 'application/json' } as const;

/** How Discord says no; its other fields tell what is wrong, and where. */
const Refusal = z.looseObject({ code: z.number(), message: z.string() });

/** How long to wait for Discord, in milliseconds: it has long forgotten who asked by then. */
const TIMEOUT_MS = 15_000;
const RETRIES = 3;
/** Wait before the first retry, in milliseconds; it doubles from one to the next. */
const FIRST_WAIT_MS = 100;
/** An interaction that was not answered for this long, in milliseconds, is void: no answer is held back for longer. */
const LONGEST_WAIT_MS = 3_000;
/** Errors of a connection that may pass. */
const LINE_TROUBLES: readonly unknown[] = [
	'ECONNRESET',
	'ECONNREFUSED',
	'EPIPE',
	'UND_ERR_SOCKET',
	'ENOTFOUND',
	'ENETDOWN',
	'ENETUNREACH',
	'EHOSTDOWN',
	'EHOSTUNREACH',
];
/** Statuses of a Discord that is busy or has a fault, and of a proxy in front of it: those that may pass. */
const PASSING = [429, ...Array.from({ length: 100 }, (_, index) => 500 + index)];
const USER_AGENT = `${DefaultUserAgent} ${DefaultUserAgentAppendix}`;

/** Brings responses to Discord. */
export type Callbacks = {
	/**
	 * @throws {DiscordAPIError} When Discord refuses the response.
	 * @throws {HTTPError} When Discord is busy, or does not work.
	 * @throws {Error} When it cannot be reached.
	 */
	send(interaction: Pick<APIInteraction, 'id' | 'token'>, callback: Callback): Promise<void>;
	/**
	 * Puts a message in the place of the first response. The token for it is good for 15 minutes.
	 *
	 * @param signal Nothing is tried any more.
	 * @throws As `send` does.
	 */
	edit(
		interaction: Pick<APIInteraction, 'application_id' | 'token'>,
		message: Callback,
		signal?: AbortSignal,
	): Promise<void>;
	/** Adds a message to the first response. @throws As `send`. */
	follow(interaction: Pick<APIInteraction, 'application_id' | 'token'>, message: Callback): Promise<void>;
	/**
	 * Takes back the message that an interaction was answered with. Discord forgets after 15 minutes which one that was.
	 *
	 * @throws As `send` does.
	 */
	takeBack(interaction: Pick<APIInteraction, 'application_id' | 'token'>): Promise<void>;
	/** Ends the connections. */
	close(): Promise<void>;
};

/**
 * Sends responses past the queues of REST, which were half the work of an answer: responses have no rate limits of their
 * own and do not count towards the bot's. A lost connection, an error of Discord's and 429 are tried again.
 *
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
export function callbacksTo({ options: { api, version } }: Pick<REST, 'options'>): Callbacks {
	const { origin, pathname } = new URL(api);
	const pool = new Pool(origin, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
	const retrying = pool.compose(interceptors.retry({ statusCodes: PASSING, retry: retryLater }));
	async function request(
		method: 'POST' | 'PATCH' | 'DELETE',
		route: string,
		callback?: Callback,
		signal?: AbortSignal,
	): Promise<void> {
		const path = `${pathname}/v${version}${route}`;
		const headers = { ...callback?.headers, 'User-Agent': USER_AGENT };
		const sent = { path, method, headers, body: callback?.body ?? null, signal } as const;
		const { statusCode, body: reply } = await retrying.request(sent).catch((error) => {
			if (!(error instanceof errors.RequestRetryError)) throw error;
			throw new HTTPError(error.statusCode, `Discord answered ${error.statusCode}`, method, path, {});
		});
		if (statusCode < 300) return void (await reply.dump());
		const { data } = Refusal.safeParse(await reply.json().catch(() => undefined));
		const refusal = data ?? { code: 0, message: `Discord answered ${statusCode}` };
		throw new DiscordAPIError(refusal, refusal.code, statusCode, method, path, {});
	}
	return {
		send: ({ id, token }, callback) => request('POST', Routes.interactionCallback(id, token), callback),
		edit: ({ application_id: id, token }, message, signal) =>
			request('PATCH', Routes.webhookMessage(id, token), message, signal),
		follow: ({ application_id: id, token }, message) => request('POST', Routes.webhook(id, token), message),
		takeBack: ({ application_id: id, token }) => request('DELETE', Routes.webhookMessage(id, token, '@original')),
		close: () => pool.close(),
	};
}

/** Sends a request once more after a while, or gives it up. */
const retryLater: RetryHandler.RetryCallback = (error, { state: { counter } }, proceed) => {
	const refused = error instanceof errors.RequestRetryError ? error : undefined;
	const wait = Number(refused?.headers['retry-after'] ?? 0) * 1_000 || FIRST_WAIT_MS * 2 ** (counter - 1);
	const passes = refused || LINE_TROUBLES.includes('code' in error && error.code);
	if (!passes || counter > RETRIES || wait > LONGEST_WAIT_MS) proceed(error);
	else setTimeout(proceed, wait);
};
