import { escapeMarkdown } from '@discordjs/builders';

/** A text, such as a name, with its markdown escaped. */
export function escaped(text: string): string {
	// Few texts have such a character, and `escapeMarkdown` takes twenty times as long as this check.
	return /[`*_~|\\]/.test(text) ? escapeMarkdown(text) : text;
}
