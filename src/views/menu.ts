import { StringSelectMenuBuilder } from '@discordjs/builders';
import { type APISelectMenuOption, ComponentType } from 'discord-api-types/v10';
import { clip, Limit } from './limits.js';
import type { Row } from './view.js';

/** An option of a menu. */
export type MenuOption = { readonly label: string; readonly value: string; readonly description?: string | undefined };

/** A menu to choose one option from, in a row of its own. Texts that are too long are cut. */
export function menuOf(id: string, placeholder: string, options: readonly MenuOption[]): Row {
	// Options go to the constructor: the builder validates each one added later, which took most of a page's time.
	const menu = new StringSelectMenuBuilder({ custom_id: id, placeholder, options: options.map(fitting) }).toJSON();
	return { type: ComponentType.ActionRow, components: [menu] };
}

/** An option with its texts cut to Discord's limits. */
export function fitting({ label, value, description }: MenuOption): APISelectMenuOption {
	const option = { label: clip(label, Limit.optionLabel), value };
	return description === undefined ? option : { ...option, description: clip(description, Limit.optionDescription) };
}
