import { ButtonBuilder } from '@discordjs/builders';
import { type APIButtonComponent, type ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { clip, Limit } from './limits.js';
import type { Row } from './view.js';

/** A button with its label clipped to Discord's limit; a disabled one only shows something. */
export function button(id: string, label: string, style: ButtonStyle, disabled = false): APIButtonComponent {
	return new ButtonBuilder()
		.setCustomId(id)
		.setLabel(clip(label, Limit.buttonLabel))
		.setStyle(style)
		.setDisabled(disabled)
		.toJSON();
}

/** Up to five buttons side by side. */
export function rowOf(buttons: readonly APIButtonComponent[]): Row {
	return { type: ComponentType.ActionRow, components: buttons };
}
