import type { Suggestions } from './suggestions.js';
import type { Definition, MenuDefinition } from './usage.js';

/** What comes with the page itself, so that it can be drawn without another request. */
export type Start = {
	readonly definitions: readonly Definition[];
	/** What each message can be used with. */
	readonly menu: readonly MenuDefinition[];
	/** What a newcomer is offered. */
	readonly suggestions: Suggestions;
	/** Players may write plain text to each other: only where Copero reads it. */
	readonly isChatOpen: boolean;
	/** A new player's id, and their number in the order of arrival. */
	readonly newcomer: { readonly id: string; readonly number: number };
};

/** Where it is put into the page. */
const PLACE = '"start"<';

/** The page with its start data in a block in its head. No `<` in the data can end the block. */
export function withStart(html: string, start: Start): string {
	return html.replace(PLACE, () => `${JSON.stringify(start).replaceAll('<', '\\u003c')}<`);
}
