import { DefaultUserAgent, DefaultUserAgentAppendix, DiscordAPIError, HTTPError, type REST } from '@discordjs/rest';
import { type APIInteraction, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { errors, interceptors, Pool, type RetryHandler } from 'undici';
import * as z from 'zod';

/** A serialised response to an interaction, with its content type. */
export type Callback = {
	readonly body: string | Uint8Array;
	readonly headers: { readonly 'Content-Type': string };
};

/** The headers of a response without files. */
export const JSON_HEADERS = { 'Content-Type': 'application/json' } as const;

/** How Discord refuses; further fields tell what is wrong, and where. */
const Refusal = z.looseObject({ code: z.number(), message: z.string() });

/** How long to wait for Discord, in milliseconds: by then the interaction has long expired. */
const TIMEOUT_MS = 15_000;
const RETRIES = 3;
/** Wait before the first retry, in milliseconds; it doubles from one retry to the next. */
const FIRST_WAIT_MS = 100;
/** An interaction not answered within this time, in milliseconds, is void: no retry waits longer. */
const LONGEST_WAIT_MS = 3_000;
/** Connection errors that may pass. */
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
/** Statuses that may pass: Discord, or a proxy in front of it, is busy or has a fault. */
const PASSING = [429, ...Array.from({ length: 100 }, (_, index) => 500 + index)];
const USER_AGENT = `${DefaultUserAgent} ${DefaultUserAgentAppendix}`;

/** Sends responses to Discord. */
export type Callbacks = {
	/**
	 * @throws {DiscordAPIError} If Discord refuses the response.
	 * @throws {HTTPError} If Discord is busy or has a fault.
	 * @throws {Error} If Discord cannot be reached.
	 */
	send(interaction: Pick<APIInteraction, 'id' | 'token'>, callback: Callback): Promise<void>;
	/**
	 * Replaces the first response. The token for it is good for 15 minutes.
	 *
	 * @param signal Ends the request and its retries.
	 * @throws As `send` does.
	 */
	edit(
		interaction: Pick<APIInteraction, 'application_id' | 'token'>,
		message: Callback,
		signal?: AbortSignal,
	): Promise<void>;
	/** Adds a message below the first response. @throws As `send` does. */
	follow(interaction: Pick<APIInteraction, 'application_id' | 'token'>, message: Callback): Promise<void>;
	/**
	 * Deletes the message that an interaction was answered with. Discord forgets after 15 minutes which one that was.
	 *
	 * @throws As `send` does.
	 */
	takeBack(interaction: Pick<APIInteraction, 'application_id' | 'token'>): Promise<void>;
	/** Ends the connections. */
	close(): Promise<void>;
};

/**
 * Sends responses past the queues of REST, which were half the work of an answer: responses have no rate limits of
 * their own and do not count towards the bot's. Retries after a lost connection, a fault of Discord's, and 429.
 *
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
export function callbacksTo({ options: { api, version } }: Pick<REST, 'options'>): Callbacks {
	const { origin, pathname } = new URL(api);
	const pool = new Pool(origin, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
	const retrying = pool.compose(interceptors.retry({ statusCodes: PASSING }));
	async function request(
		method: 'POST' | 'PATCH' | 'DELETE',
		route: string,
		callback?: Callback,
		signal?: AbortSignal,
	): Promise<void> {
		const path = `${pathname}/v${version}${route}`;
		const headers = { ...callback?.headers, 'User-Agent': USER_AGENT };
		let isAgain = false;
		const retry: RetryHandler.RetryCallback = (...failed) => {
			isAgain = true;
			retryLater(...failed);
		};
		const sent = { path, method, headers, body: callback?.body ?? null, signal, retryOptions: { retry } } as const;
		const { statusCode, body: reply } = await retrying.request(sent).catch((error) => {
			if (!(error instanceof errors.RequestRetryError)) throw error;
			throw new HTTPError(error.statusCode, `Discord answered ${error.statusCode}`, method, path, {});
		});
		if (statusCode < 300) return void (await reply.dump());
		const { data } = Refusal.safeParse(await reply.json().catch(() => undefined));
		const refusal = data ?? { code: 0, message: `Discord answered ${statusCode}` };
		// Discord had taken an earlier try, although its answer to that was lost.
		if (isAgain && refusal.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return;
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

/** Sends a request once more after a while, or gives up. */
const retryLater: RetryHandler.RetryCallback = (error, { state: { counter } }, proceed) => {
	const refused = error instanceof errors.RequestRetryError ? error : undefined;
	const wait = Number(refused?.headers['retry-after'] ?? 0) * 1_000 || FIRST_WAIT_MS * 2 ** (counter - 1);
	const passes = refused || LINE_TROUBLES.includes('code' in error && error.code);
	if (!passes || counter > RETRIES || wait > LONGEST_WAIT_MS) proceed(error);
	else setTimeout(proceed, wait);
};
