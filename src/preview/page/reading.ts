import type { Locale } from '../../text/locale.js';
import type { Player } from '../message.js';
import type { Suggestions } from '../suggestions.js';
import type { MenuDefinition, Usage } from '../usage.js';
import type { Strings } from './strings.js';

/** What all that is shown depends on: the reader, their language, the players and the commands. */
export type Reading = {
	readonly locale: Locale;
	readonly strings: Strings;
	readonly usages: readonly Usage[];
	/** The message commands. */
	readonly menu: readonly MenuDefinition[];
	/** What is offered to a newcomer. */
	readonly suggestions: Suggestions;
	/** Whether players may write plain text. */
	readonly isChatOpen: boolean;
	me(): Player;
	/** A player's name, by their id. */
	nameOf(id: string): string;
};
