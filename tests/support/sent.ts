import type { APIButtonComponentWithCustomId, APIEmbed, APIStringSelectComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import type { View, ViewFile } from '../../src/views/view.js';

/** A view as Discord would get it, and as a test asks about it. */
export type Sent = {
	readonly embeds: readonly APIEmbed[];
	readonly private: boolean;
	/** Every word of the embeds, in reading order. */
	readonly text: string;
	readonly buttons: readonly APIButtonComponentWithCustomId[];
	readonly menus: readonly APIStringSelectComponent[];
	readonly files: readonly ViewFile[];
	/** The id of the form that is asked for, if any. */
	readonly form: string | undefined;
};

/** Turns a view into what is sent; the builders validate it. */
export function sent(view: View): Sent {
	const embeds = view.embeds.map((embed) => embed.toJSON());
	const { files = [] } = view;
	const components = (view.components ?? []).flatMap((row) => row.toJSON().components);
	return {
		embeds,
		files,
		form: view.form?.toJSON().custom_id,
		private: view.private ?? false,
		text: embeds.map(textOf).join('\n'),
		buttons: components.filter(
			(each): each is APIButtonComponentWithCustomId => each.type === ComponentType.Button && 'custom_id' in each,
		),
		menus: components.filter((each): each is APIStringSelectComponent => each.type === ComponentType.StringSelect),
	};
}

function textOf({ author, title, description, fields = [], footer }: APIEmbed): string {
	return [author?.name, title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text]
		.filter((part) => part !== undefined)
		.join('\n');
}
