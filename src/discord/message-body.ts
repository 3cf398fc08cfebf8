import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { View } from '../views/view.js';

/** What was made of views that are shown again and again. */
const made = new WeakMap<View, ReturnType<typeof bodyOf>>();

/** A view as Discord takes it, its files apart. Nothing in it can ping anybody. An edit drops files of before. */
export function messageBody(view: View): ReturnType<typeof bodyOf> {
	const known = made.get(view) ?? bodyOf(view);
	made.set(view, known);
	return known;
}

function bodyOf({ embeds, components = [], files = [] }: View) {
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
