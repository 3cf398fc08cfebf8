import type {
	APIActionRowComponent,
	APIComponentInMessageActionRow,
	APIEmbed,
	RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { View, ViewFile } from '../views/view.js';

const NONE: NonNullable<View['components']> = [];
const embedsOf = madeOnce<APIEmbed>();
const rowsOf = madeOnce<APIActionRowComponent<APIComponentInMessageActionRow>>();

/** A view as Discord takes it, its files apart. Nothing in it can ping anybody. An edit drops files of before. */
export function messageBody({ embeds, components = NONE, files = [] }: View) {
	return {
		embeds: embedsOf(embeds),
		components: rowsOf(components),
		attachments: files.map(({ name, alt }, id) => ({
			id: `${id}`,
			filename: name,
			...(alt !== undefined && { description: alt }),
		})),
		allowed_mentions: { parse: [] },
	} satisfies RESTPostAPIChannelMessageJSONBody;
}

/** The same as JSON. A page that is shown again and again is written out once. */
export function messageText(view: View): string {
	const { embeds, components = NONE, files = [] } = view;
	const known = texts.get(embeds);
	if (known?.components === components && files.length === 0) return known.text;
	const text = JSON.stringify(messageBody(view));
	if (files.length === 0) texts.set(embeds, { components, text });
	return text;
}

const texts = new WeakMap<View['embeds'], { readonly components: View['components']; readonly text: string }>();

/** Builders check all they hold each time: what is shown again and again is made once. */
function madeOnce<Data>(): (parts: readonly { toJSON(): Data }[]) => Data[] {
	const made = new WeakMap<object, Data[]>();
	return (parts) => {
		const known = made.get(parts) ?? parts.map((part) => part.toJSON());
		made.set(parts, known);
		return known;
	};
}

/** Files as they are uploaded, in the order in which the body names them. */
export function filesOf(files: readonly ViewFile[] = []): { readonly name: string; readonly data: Buffer }[] {
	return files.map(({ name, content }) => ({ name, data: Buffer.from(content) }));
}
