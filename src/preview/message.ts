import type { Embed, Row } from '../views/view.js';

/** Someone in the channel: one browser tab. */
export type Player = { readonly id: string; readonly name: string };

/** A player as the others see them. */
export type Member = Player & { readonly online: boolean };

/** A file beside a message; `href` is a picture's address, else a `data:` URL with the whole content. */
export type MessageFile = {
	readonly name: string;
	readonly href: string;
	readonly alt?: string | undefined;
	/** A picture's size in pixels. */
	readonly width?: number | undefined;
	readonly height?: number | undefined;
};

/** What a player wrote. */
export type Written = { readonly player: Player; readonly text: string };

/** A message by the bot or a player, as the server sends it to the page. Its id contains its time. */
export type Message = {
	/** Snowflake. */
	readonly id: string;
	readonly content?: string | undefined;
	readonly embeds: readonly Embed[];
	readonly components: readonly Row[];
	readonly files?: readonly MessageFile[] | undefined;
	/** The command it answers, and who used it. */
	readonly invocation?:
		| { readonly player: Player; readonly command: string; readonly subcommand?: string | undefined }
		| undefined;
	/** The only player who sees it. */
	readonly reader?: string | undefined;
	/** Set if a player wrote the message; then it has no embeds. */
	readonly written?: Written | undefined;
	/** The bot's reaction to the message. */
	readonly mark?: string | undefined;
	/** Whether the message was taken away, so that the page removes it. */
	readonly gone?: boolean | undefined;
	readonly edited: boolean;
};
