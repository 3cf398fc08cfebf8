import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Words } from '../../text/words.js';
import { button } from '../buttons.js';
import { customId } from '../custom-id.js';

/** Whether a server's daily message may name a person: not asked yet, yes or no. */
export type Showing = 'ask' | 'shown' | 'hidden';

/** The question whether to be shown, if it was not asked yet. */
export function showingLines(showing: Showing | undefined, words: Words): readonly string[] {
	return showing === 'ask' ? [words.say('daily.show.ask')] : [];
}

/** Buttons on a result to agree to be shown in the daily message, or to withdraw that. */
export function showingButtons(
	edition: string,
	showing: Showing | undefined,
	words: Words,
): readonly APIButtonComponent[] {
	const show = button(customId('quiz', ['daily', edition, 'show']), words.say('daily.show.yes'), ButtonStyle.Success);
	const hide = (label: string) => button(customId('quiz', ['daily', edition, 'hide']), label, ButtonStyle.Secondary);
	if (showing === undefined) return [];
	if (showing === 'ask') return [show, hide(words.say('daily.show.no'))];
	return [showing === 'hidden' ? show : hide(words.say('daily.show.stop'))];
}
