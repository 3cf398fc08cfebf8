import type {
	ActionRowBuilder,
	EmbedBuilder,
	MessageActionRowComponentBuilder,
	ModalBuilder,
} from '@discordjs/builders';
import type { Picture } from './pictures/picture.js';

/** What a person will see: the answer of every command, before Discord is involved. */
export type View = {
	readonly embeds: readonly EmbedBuilder[];
	readonly components?: readonly ActionRowBuilder<MessageActionRowComponentBuilder>[];
	readonly files?: readonly ViewFile[];
	/** Shown above the embeds, if it can be drawn in time. All it says stands in the text too. */
	readonly picture?: Picture;
	/** A form to fill in instead of a message; only as the answer to a press. */
	readonly form?: ModalBuilder;
	/** Only the person who asked sees it. */
	readonly private?: boolean;
	/**
	 * Where it goes as the answer to a press: over the pressed message, or below it. Left out, what everyone reads goes
	 * over a message of one's own, and what one person reads goes below. Only a private message is written over privately.
	 */
	readonly goes?: 'over' | 'below';
};

/** A file beside the message. `alt` says what it shows to whoever cannot see it. */
export type ViewFile = { readonly name: string; readonly content: string | Uint8Array; readonly alt?: string };

/** Accent colours, by meaning. */
export const Colour = { info: 0xc8102e, gold: 0xf2b705, good: 0x2e9e5b, bad: 0xd64545, muted: 0x747f8d } as const;
