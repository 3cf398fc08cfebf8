import { type APIMessage, MessageType } from 'discord-api-types/v10';
import type { Bot } from '../app/dispatch.js';

/** What of a message is read. */
type Written = Pick<APIMessage, 'id' | 'channel_id' | 'type' | 'content' | 'webhook_id'> & {
	readonly author: Pick<APIMessage['author'], 'id' | 'bot' | 'system'>;
};

/** What a person writes by themselves; everything else is news of the server. */
const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** Lets a bot that hears messages hear those of people. */
export function ears({ hear }: Pick<Bot, 'hear'>): (message: Written) => void {
	return ({ id, channel_id: channelId, author, content: text, type, webhook_id: webhook }) => {
		const isPerson = !author.bot && !author.system && webhook === undefined;
		if (hear && isPerson && WRITTEN.includes(type)) void hear({ id, channelId, author: author.id, text });
	};
}
