import type { Context } from '../../src/app/command.js';
import { requireMode } from '../../src/app/mode.js';
import type { Sharing } from '../../src/app/sharing.js';
import { UserError } from '../../src/errors.js';
import { type Words, wordsIn } from '../../src/text/words.js';
import { noteView } from '../../src/views/note-view.js';
import type { View } from '../../src/views/view.js';

/**
 * Shares something with everyone in the channel, once, in the language of the place, even if the button is on a private
 * message. Whoever presses again is told that it was already shared.
 *
 * @param wish Begins the sharing.
 * @param viewOf What everyone sees.
 * @throws {UserError} `mode-off`; `stale-button` if there is nothing to share; what `wish` throws.
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
	// A view that only one person sees after all, such as a card that is empty by now, does not count as shared.
	let isForAll = false;
	onceSent((hasArrived) => sharing.settle(hasArrived && isForAll));
	const view = await viewOf(sharing.shared, wordsIn(place.locale));
	isForAll = !view.private;
	return view;
}
