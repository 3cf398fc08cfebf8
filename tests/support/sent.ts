import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import type { Frozen } from '../../src/views/frozen.js';
import type { Embed, Form, View, ViewFile } from '../../src/views/view.js';

/** A view in the form that tests ask about. */
export type Sent = {
	/** The text above the embeds; empty if there is none. */
	readonly content: string;
	readonly embeds: readonly Embed[];
	/** What it is about: its first bold words, and the title of its first embed. */
	readonly headline: string;
	readonly private: boolean;
	/** Every word of the text and the embeds, in reading order. */
	readonly text: string;
	readonly buttons: readonly Frozen<APIButtonComponentWithCustomId>[];
	/** The URLs that buttons open. */
	readonly links: readonly string[];
	readonly menus: readonly Frozen<APIStringSelectComponent>[];
	readonly files: readonly ViewFile[];
	/** The id of the form that is asked for, if any. */
	readonly form: string | undefined;
	/** That form, as Discord receives it. */
	readonly asked: Form | undefined;
};

/** What a view says, and what can be pressed in it. */
export function sent(view: View): Sent {
	const { content = '', embeds, files = [] } = view;
	const components = (view.components ?? []).flatMap((row) => row.components);
	return {
		content,
		embeds,
		headline: headlineOf(view),
		files,
		form: view.form?.custom_id,
		asked: view.form,
		private: view.private ?? false,
		text: [content, ...embeds.map(textOf)].filter(Boolean).join('\n'),
		buttons: components.filter(
			(each): each is Frozen<APIButtonComponentWithCustomId> =>
				each.type === ComponentType.Button && 'custom_id' in each,
		),
		links: components.flatMap((each) => ('url' in each ? [each.url] : [])),
		menus: components.filter(
			(each): each is Frozen<APIStringSelectComponent> => each.type === ComponentType.StringSelect,
		),
	};
}

/** What a message is about, and the title of its first embed: `Copa Perú 2008 · Etapa Nacional`. */
export function headlineOf({
	content = '',
	embeds,
}: {
	readonly content?: string | undefined;
	readonly embeds: readonly { readonly title?: string | undefined }[];
}): string {
	const [, name] = /\*\*(.+?)\*\*/.exec(content) ?? [];
	return [name, embeds[0]?.title].filter((part) => part !== undefined).join(' · ');
}

function textOf({ author, title, description, fields = [], footer }: Embed): string {
	return [author?.name, title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text]
		.filter((part) => part !== undefined)
		.join('\n');
}
