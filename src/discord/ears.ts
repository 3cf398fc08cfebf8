import { MessageType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Bot } from '../app/bot.js';

const Snowflake = z.string().regex(/^\d+$/);

/** The fields of a message that are read. */
const Written = z.object({
	id: Snowflake,
	channel_id: Snowflake,
	type: z.number(),
	content: z.string(),
	webhook_id: z.string().optional(),
	author: z.object({ id: Snowflake, bot: z.boolean().optional(), system: z.boolean().optional() }),
});

/** The types of messages that people write; all others are notices of the server. */
const BY_HAND: readonly number[] = [MessageType.Default, MessageType.Reply];

/**
 * Passes on the messages of people, as the gateway sends them, to a bot that reads messages.
 *
 * @returns Takes a message; throws a {@link z.ZodError} for anything else.
 */
export function ears({ hear }: Pick<Bot, 'hear'>): (message: unknown) => void {
	return (message) => {
		const { id, channel_id: channelId, author, content: text, type, webhook_id: webhook } = Written.parse(message);
		const isPerson = !author.bot && !author.system && webhook === undefined;
		if (hear && isPerson && BY_HAND.includes(type)) void hear({ id, channelId, author: author.id, text });
	};
}
