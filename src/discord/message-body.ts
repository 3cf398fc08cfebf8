import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { Frozen } from '../views/frozen.js';
import type { View } from '../views/view.js';

/** A view as Discord takes it, its files apart. Nothing in it can ping anybody. An edit drops text and files of before. */
export function messageBody({ content = '', embeds, components = [], files = [] }: View) {
	return {
		content,
		embeds,
		components,
		attachments: files.map(({ name, alt }, id) => ({ id: `${id}`, filename: name, description: alt })),
		allowed_mentions: { parse: [] },
	} satisfies Frozen<RESTPostAPIChannelMessageJSONBody>;
}
