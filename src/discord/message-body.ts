import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { Frozen } from '../views/frozen.js';
import type { View } from '../views/view.js';

/**
 * A view in Discord's format, without the content of its files. It pings nobody. An edit with it drops earlier text and
 * files.
 */
export function messageBody({ content = '', embeds, components = [], files = [] }: View) {
	return {
		content,
		embeds,
		components,
		attachments: files.map(({ name, alt }, id) => ({ id: `${id}`, filename: name, description: alt })),
		allowed_mentions: { parse: [] },
	} satisfies Frozen<RESTPostAPIChannelMessageJSONBody>;
}
