import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { View } from '../views/view.js';

/** A view as Discord takes it. Nothing in it can ping anybody. */
export function messageBody({ embeds, components = [] }: View) {
	return {
		embeds: embeds.map((embed) => embed.toJSON()),
		components: components.map((row) => row.toJSON()),
		allowed_mentions: { parse: [] },
	} satisfies RESTPostAPIChannelMessageJSONBody;
}
