import { ApplicationFlags, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { createRest } from './create-rest.js';

/** How long Discord may take to answer, in milliseconds. */
const TIMEOUT_MS = 5_000;

/** The Message Content intent: granted to a verified bot, or ticked by the owner of a small one. */
const READS_MESSAGES = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

const User = z.object({ id: z.string() });
const Application = z.object({ id: z.string(), flags: z.int().default(0) });
const GatewayInfo = z.object({
	shards: z.int(),
	session_start_limit: z.object({ remaining: z.int() }),
});

/** What Discord says of a bot. */
export type Examined = {
	/** Snowflake. */
	readonly applicationId: string;
	/** Whether the Message Content intent is on, so that the bot receives the content of messages. */
	readonly readsMessages: boolean;
	/** How many shards Discord recommends. */
	readonly shards: number;
	/** How often the bot may still connect today. */
	readonly startsLeft: number;
};

/**
 * Asks Discord what it knows of a bot, without connecting to the gateway.
 *
 * @throws {Error} If Discord cannot be reached, or refuses the token.
 */
export async function examineDiscord(token: string, apiUrl?: string): Promise<Examined> {
	const rest = createRest(token, apiUrl, { timeout: TIMEOUT_MS, retries: 0 });
	User.parse(await rest.get(Routes.user()));
	const { id, flags } = Application.parse(await rest.get(Routes.currentApplication()));
	const { shards, session_start_limit: starts } = GatewayInfo.parse(await rest.get(Routes.gatewayBot()));
	return {
		applicationId: id,
		readsMessages: (flags & READS_MESSAGES) !== 0,
		shards,
		startsLeft: starts.remaining,
	};
}
