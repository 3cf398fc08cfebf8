import type { Suggestions } from './suggestions.js';
import type { Definition, MenuDefinition } from './usage.js';

/** Data that comes with the page itself, so that it can be drawn without another request. */
export type Start = {
	readonly definitions: readonly Definition[];
	/** The message commands. */
	readonly menu: readonly MenuDefinition[];
	/** What is offered to a newcomer. */
	readonly suggestions: Suggestions;
	/** Whether players may write plain text: only where Copero reads it. */
	readonly isChatOpen: boolean;
	/** A new player's id, and their number in the order of arrival. */
	readonly newcomer: { readonly id: string; readonly number: number };
};

/** Where the data goes in the page. */
const PLACE = '"start"<';

/** The page with its start data in a block in its head. No `<` in the data can end the block. */
export function withStart(html: string, start: Start): string {
	return html.replace(PLACE, () => `${JSON.stringify(start).replaceAll('<', '\\u003c')}<`);
}
