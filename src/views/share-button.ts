import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Words } from '../text/words.js';
import { button } from './buttons.js';
import { customId } from './custom-id.js';

/** A button that shows the end of a game as a picture to be sent on. */
export function shareButton(game: string, words: Words): APIButtonComponent {
	return button(customId('quiz', ['share', game]), `📤 ${words.say('share.button')}`, ButtonStyle.Secondary);
}
