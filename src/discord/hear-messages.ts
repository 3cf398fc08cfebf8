import { type Client, GatewayDispatchEvents, MessageType } from 'discord.js';
import { z } from 'zod';
import type { Bot } from '../app/dispatch.js';

/** What is read of a message as the gateway sends it. */
const Sent = z.object({
	id: z.string(),
	channel_id: z.string(),
	type: z.number(),
	content: z.string(),
	webhook_id: z.string().optional(),
	author: z.object({ id: z.string(), bot: z.boolean().optional(), system: z.boolean().optional() }),
});

/** What a person writes by themselves; everything else is news of the server. */
const WRITTEN: readonly number[] = [MessageType.Default, MessageType.Reply];

/**
 * Lets a bot that hears messages hear those of people. They are taken as the gateway sends them: without the Guilds
 * intent discord.js knows no channels, and tells nothing of messages in channels it does not know.
 */
export function hearMessages(client: Client, { hear, log }: Pick<Bot, 'hear' | 'log'>): void {
	if (!hear) return;
	client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: unknown) => {
		const { success, data: sent } = Sent.safeParse(packet);
		if (!success) {
			log.warn({}, 'A message came in a form nobody knows');
			return;
		}
		const { id, channel_id: channelId, author, content: text } = sent;
		const isPerson = !author.bot && !author.system && sent.webhook_id === undefined;
		if (isPerson && WRITTEN.includes(sent.type)) void hear({ id, channelId, author: author.id, text });
	});
}
