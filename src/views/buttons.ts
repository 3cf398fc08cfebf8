import { ActionRowBuilder, ButtonBuilder, type MessageActionRowComponentBuilder } from '@discordjs/builders';
import type { ButtonStyle } from 'discord-api-types/v10';
import { clip, Limit } from './limits.js';

/** A button whose label fits. */
export function button(id: string, label: string, style: ButtonStyle): ButtonBuilder {
	return new ButtonBuilder().setCustomId(id).setLabel(clip(label, Limit.buttonLabel)).setStyle(style);
}

/** Up to five buttons side by side. */
export function rowOf(buttons: readonly ButtonBuilder[]): ActionRowBuilder<MessageActionRowComponentBuilder> {
	return new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents([...buttons]);
}
