import type {
	APIActionRowComponent,
	APIComponentInMessageActionRow,
	APIEmbed,
	RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { View } from '../views/view.js';

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

/**
 * A response that shows a view without files, as JSON. That of a page which is shown again and again is written out once.
 *
 * @param kind Tells apart the responses that show the same view.
 */
export function writtenOnce({ embeds, components }: View, kind: string, response: () => object): Uint8Array {
	const known = written.get(embeds);
	const page = known && known.components === components ? known : { components, bytes: new Map<string, Uint8Array>() };
	written.set(embeds, page);
	const bytes = page.bytes.get(kind) ?? Buffer.from(JSON.stringify(response()));
	page.bytes.set(kind, bytes);
	return bytes;
}

const written = new WeakMap<
	View['embeds'],
	{ readonly components: View['components']; readonly bytes: Map<string, Uint8Array> }
>();

/** Builders check all they hold each time: what is shown again and again is made once. */
function madeOnce<Data>(): (parts: readonly { toJSON(): Data }[]) => Data[] {
	const made = new WeakMap<object, Data[]>();
	return (parts) => {
		const known = made.get(parts) ?? parts.map((part) => part.toJSON());
		made.set(parts, known);
		return known;
	};
}
