import type { Definition } from './usage.js';

/** What a page is told with its first answer, so that it can be drawn without asking. */
export type Start = {
	readonly definitions: readonly Definition[];
	/** Players may write plain text to each other: only where Copero reads it. */
	readonly isChatOpen: boolean;
	/** A new player's id, and the how-manieth they would be. */
	readonly newcomer: { readonly id: string; readonly number: number };
};

/** Where it goes in the page. */
const PLACE = '"start"<';

/** The page with what it starts from, as a block of data in its head. No `<` in it can end the block. */
export function withStart(html: string, start: Start): string {
	return html.replace(PLACE, () => `${JSON.stringify(start).replaceAll('<', '\\u003c')}<`);
}
