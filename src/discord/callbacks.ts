import { DefaultUserAgent, DefaultUserAgentAppendix, DiscordAPIError, type REST } from '@discordjs/rest';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import { interceptors, Pool } from 'undici';
import * as z from 'zod';

/** A response to an interaction, written out, with the header that says how. */
export type Callback = {
	readonly body: string | Uint8Array;
	readonly headers: { readonly 'Content-Type': string };
};

/** The header of a response that is no form. */
export const JSON_HEADERS = { 'Content-Type': 'application/json' } as const;

/** How Discord says no. */
const Refusal = z.object({ code: z.number(), message: z.string() });

/** Discord has forgotten who asked long before, in milliseconds. */
const TIMEOUT_MS = 15_000;
const USER_AGENT = `${DefaultUserAgent} ${DefaultUserAgentAppendix}`;

/** Brings responses to Discord. */
export type Callbacks = {
	/**
	 * @throws {DiscordAPIError} When Discord refuses the response.
	 * @throws {Error} When it cannot be brought to Discord.
	 */
	send(interaction: Pick<APIInteraction, 'id' | 'token'>, callback: Callback): Promise<void>;
	/** Ends the connections. */
	close(): Promise<void>;
};

/**
 * Responses to interactions have no rate limits of their own and do not count for that of the bot: without the queues of
 * REST, one costs half. A lost connection, an error of Discord's and 429 are tried again.
 *
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
export function callbacksTo({ options: { api, version } }: Pick<REST, 'options'>): Callbacks {
	const { origin, pathname } = new URL(api);
	const pool = new Pool(origin, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
	const retrying = pool.compose(interceptors.retry({ methods: ['POST'], maxRetries: 3, minTimeout: 100 }));
	return {
		async send({ id, token }, { body, headers }) {
			const path = `${pathname}/v${version}${Routes.interactionCallback(id, token)}`;
			const request = { path, method: 'POST', headers: { ...headers, 'User-Agent': USER_AGENT }, body } as const;
			const { statusCode, body: reply } = await retrying.request(request);
			if (statusCode < 300) return void (await reply.dump());
			const { data } = Refusal.safeParse(await reply.json().catch(() => undefined));
			const { code = 0, message = `Discord answered ${statusCode}` } = data ?? {};
			throw new DiscordAPIError({ code, message }, code, statusCode, 'POST', path, {});
		},
		close: () => pool.close(),
	};
}
