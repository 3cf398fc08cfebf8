import type { Locale } from '../../text/locale.js';
import type { Player } from '../message.js';
import type { Suggestions } from '../suggestions.js';
import type { MenuDefinition, Usage } from '../usage.js';
import type { Strings } from './strings.js';

/** What everything shown depends on: who reads, in which language, and the players and commands there are. */
export type Reading = {
	readonly locale: Locale;
	readonly strings: Strings;
	readonly usages: readonly Usage[];
	/** What each message can be used with. */
	readonly menu: readonly MenuDefinition[];
	/** What a newcomer is offered. */
	readonly suggestions: Suggestions;
	/** Players may write plain text to each other. */
	readonly isChatOpen: boolean;
	me(): Player;
	/** A player's name, by their id. */
	nameOf(id: string): string;
};
