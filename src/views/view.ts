import type { ActionRowBuilder, EmbedBuilder, MessageActionRowComponentBuilder } from '@discordjs/builders';

/** What a person will see: the answer of every command, before Discord is involved. */
export type View = {
	readonly embeds: readonly EmbedBuilder[];
	readonly components?: readonly ActionRowBuilder<MessageActionRowComponentBuilder>[];
	/** Only the person who asked sees it. */
	readonly private?: boolean;
};

/** Accent colours, by meaning. */
export const Colour = { info: 0xc8102e, gold: 0xf2b705, good: 0x2e9e5b, bad: 0xd64545, muted: 0x747f8d } as const;
