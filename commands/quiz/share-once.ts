import type { Context } from '../../src/app/command.js';
import { requireMode } from '../../src/app/mode.js';
import type { Sharing } from '../../src/app/sharing.js';
import { UserError } from '../../src/errors.js';
import { type Words, wordsIn } from '../../src/text/words.js';
import { noteView } from '../../src/views/note-view.js';
import type { View } from '../../src/views/view.js';

/**
 * Shares something with everyone in the channel, once, in the language of the place, though the button may be on a private
 * message; who presses again is told so.
 *
 * @param wish Takes the wish to share it.
 * @param viewOf What everyone sees.
 * @throws {UserError} `mode-off`; `stale-button` where it is not there to be shared; what `wish` throws.
 */
export async function shareOnce<Shared>(
	context: Context,
	wish: () => Sharing<Shared> | Promise<Sharing<Shared>>,
	viewOf: (shared: Shared, words: Words) => View | Promise<View>,
): Promise<View> {
	requireMode('share', context);
	const { onceSent, ownWords, place } = context;
	const sharing = await wish();
	if (sharing === 'not-done') throw new UserError('stale-button');
	if (sharing === 'already-shared') return noteView(ownWords.say('share.already'), { private: true });
	// What only one person is shown after all, as a card that is empty by now, has not been shared.
	let isForAll = false;
	onceSent((hasArrived) => sharing.settle(hasArrived && isForAll));
	const view = await viewOf(sharing.shared, wordsIn(place.locale));
	isForAll = !view.private;
	return view;
}
