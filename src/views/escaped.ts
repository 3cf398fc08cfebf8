import { escapeMarkdown } from '@discordjs/builders';

/** A text, such as a name, without markdown of its own. */
export function escaped(text: string): string {
	// Hardly any has such a letter; to look through a text for every style takes twenty times as long.
	return /[`*_~|\\]/.test(text) ? escapeMarkdown(text) : text;
}
