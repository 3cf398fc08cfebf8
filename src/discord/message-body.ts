import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { View } from '../views/view.js';

/** A view as Discord takes it, its files apart. Nothing in it can ping anybody. An edit drops files of before. */
export function messageBody({ embeds, components = [], files = [] }: View) {
	return {
		embeds: embeds.map((embed) => embed.toJSON()),
		components: components.map((row) => row.toJSON()),
		attachments: files.map(({ name, alt }, id) => ({
			id: `${id}`,
			filename: name,
			...(alt !== undefined && { description: alt }),
		})),
		allowed_mentions: { parse: [] },
	} satisfies RESTPostAPIChannelMessageJSONBody;
}

/** A view's files as they are uploaded, in the order in which the body names them. */
export function filesOf({ files = [] }: View): { readonly name: string; readonly data: Buffer }[] {
	return files.map(({ name, content }) => ({ name, data: Buffer.from(content) }));
}
