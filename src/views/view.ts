import type {
	APIActionRowComponent,
	APIComponentInMessageActionRow,
	APIEmbed,
	APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Frozen } from './frozen.js';

/** What a person will see: every command's answer as plain data, before Discord is involved. */
export type View = {
	/**
	 * Text above everything else, in Discord's markdown: the gist of the answer, for people who have embeds switched off.
	 * The embeds do not repeat it. At most `Limit.content` characters.
	 */
	readonly content?: string | undefined;
	/** Empty if the content says it all. */
	readonly embeds: readonly Embed[];
	readonly components?: readonly Row[] | undefined;
	readonly files?: readonly ViewFile[] | undefined;
	/** Shown above the embeds, if it can be drawn in time. Its `alt` says what it shows, so that other texts need not. */
	readonly picture?: Picture | undefined;
	/** What replaces the embeds if there is no picture: texts that say what it would have shown. */
	readonly withoutPicture?: Pick<View, 'embeds'> | undefined;
	/** Whether an edited message keeps the picture and files it has. */
	readonly keepsFiles?: true | undefined;
	/** A form to fill in instead of a message; Discord takes none as the answer to a form. */
	readonly form?: Form | undefined;
	/** Whether only the person who asked sees it. */
	readonly private?: boolean | undefined;
	/**
	 * As the answer to a press, whether it replaces the pressed message or goes below it. By default a public view
	 * replaces a message of the presser's own, and a private one goes below. A private view never replaces a public
	 * message.
	 */
	readonly goes?: 'over' | 'below' | undefined;
	/** What a private view is a note of, such as a game. Each person has one note of it, and none once that is over. */
	readonly noteOf?: string | undefined;
	/** The key of a cached page. */
	readonly page?: string | undefined;
};

/** Text in a box, as Discord takes it. */
export type Embed = Frozen<APIEmbed>;
/** Up to five buttons side by side, or one menu, as Discord takes them. */
export type Row = Frozen<APIActionRowComponent<APIComponentInMessageActionRow>>;
/** A form to fill in, as Discord takes it. */
export type Form = Frozen<APIModalInteractionResponseCallbackData>;

/** A file beside the message. `alt` describes it for people who cannot see it. */
export type ViewFile = {
	readonly name: string;
	readonly content: string | Uint8Array;
	readonly alt?: string | undefined;
};

/** A picture as data: drawn as PNG only when it is sent. */
export type Picture = {
	/** The file's name without its extension. */
	readonly name: string;
	readonly svg: string;
	/** A description for people who cannot see it, of at most 1,024 characters. */
	readonly alt: string;
	/** It bears people's names: drawn for one message and not cached. */
	readonly passing?: true | undefined;
};

/** Accent colours, by meaning. */
export const Colour = { info: 0xc8102e, gold: 0xf2b705, good: 0x2e9e5b, bad: 0xd64545, muted: 0x747f8d } as const;
