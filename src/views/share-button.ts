import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Words } from '../text/words.js';
import { button } from './buttons.js';
import { customId } from './custom-id.js';

/** A button that shows the end of a game as a picture to be sent on. */
export function shareButton(game: string, words: Words): APIButtonComponent {
	return named(['share', game], ButtonStyle.Secondary, words);
}

/** A button that shows the card of whoever presses it to everyone. */
export function cardShareButton(words: Words): APIButtonComponent {
	return named(['card', 'share'], ButtonStyle.Primary, words);
}

function named(args: readonly string[], style: ButtonStyle.Primary | ButtonStyle.Secondary, words: Words) {
	return button(customId('quiz', args), `📤 ${words.say('share.button')}`, style);
}
