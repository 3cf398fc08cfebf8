import type {
	APIActionRowComponent,
	APIComponentInMessageActionRow,
	APIEmbed,
	APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Frozen } from './frozen.js';

/** What a person will see: the answer of every command, as plain data, before Discord is involved. */
export type View = {
	/**
	 * Text above everything else, in Discord's markdown: what the answer comes down to, for whoever has embeds switched off.
	 * The embeds do not repeat it. At most `Limit.content` characters.
	 */
	readonly content?: string | undefined;
	/** None where the text above says it all. */
	readonly embeds: readonly Embed[];
	readonly components?: readonly Row[] | undefined;
	readonly files?: readonly ViewFile[] | undefined;
	/** Shown above the embeds, if it can be drawn in time. What it shows stands in its `alt`, and need not be said again. */
	readonly picture?: Picture | undefined;
	/** What stands instead where the picture is not there: texts that say what it would have shown. */
	readonly withoutPicture?: Pick<View, 'embeds'> | undefined;
	/** As a change of a message: the picture and files that it has stay. */
	readonly keepsFiles?: true | undefined;
	/** A form to fill in instead of a message; not as the answer to a form. */
	readonly form?: Form | undefined;
	/** Only the person who asked sees it. */
	readonly private?: boolean | undefined;
	/**
	 * Where it goes as the answer to a press: over the pressed message, or below it. Left out, a public view replaces a
	 * message of the presser's own, and a private one goes below. A private view never replaces a public message.
	 */
	readonly goes?: 'over' | 'below' | undefined;
	/** Of a private view: what goes on that it is a note of. Each person has one such note, and none once that is over. */
	readonly noteOf?: string | undefined;
	/** Its key, where it is a page that is kept. */
	readonly page?: string | undefined;
};

/** Text in a box, as Discord takes it. */
export type Embed = Frozen<APIEmbed>;
/** Up to five buttons side by side, or one menu, as Discord takes them. */
export type Row = Frozen<APIActionRowComponent<APIComponentInMessageActionRow>>;
/** A form to fill in, as Discord takes it. */
export type Form = Frozen<APIModalInteractionResponseCallbackData>;

/** A file beside the message. `alt` says what it shows to whoever cannot see it. */
export type ViewFile = {
	readonly name: string;
	readonly content: string | Uint8Array;
	readonly alt?: string | undefined;
};

/** A picture as data: drawn as PNG only when it is sent. */
export type Picture = {
	/** The file's name, without its ending. */
	readonly name: string;
	readonly svg: string;
	/** What it shows, for whoever cannot see it: at most 1,024 characters. */
	readonly alt: string;
	/** It bears people's names: drawn for one message and not kept. */
	readonly passing?: true | undefined;
};

/** Accent colours, by meaning. */
export const Colour = { info: 0xc8102e, gold: 0xf2b705, good: 0x2e9e5b, bad: 0xd64545, muted: 0x747f8d } as const;
