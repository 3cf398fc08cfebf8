import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Words } from '../text/words.js';
import { button } from './buttons.js';
import { customId } from './custom-id.js';

/**
 * «Compartir»: a button that shows something to everyone in the channel.
 *
 * @param args The custom id's arguments: `['share', game]`.
 */
export function shareButton(
	args: readonly string[],
	words: Words,
	style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Primary,
): APIButtonComponent {
	return button(customId('quiz', args), `📤 ${words.say('share.button')}`, style);
}
