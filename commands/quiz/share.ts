import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { requireMode } from '../../src/app/mode.js';
import { wordsIn } from '../../src/text/words.js';
import { noteView } from '../../src/views/note-view.js';
import { shareView } from '../../src/views/share/share-view.js';
import type { View } from '../../src/views/view.js';

/** A custom id names the game. */
const Pressed = z.tuple([z.string()]);

/** A press on «Compartir» at the end of a game: its picture for everyone in the channel, once, in the language of the place. */
export async function pressShare(args: readonly string[], context: Context): Promise<View> {
	const [game] = Pressed.parse(args);
	requireMode('share', context);
	const { shareHost, place, catalog, ownWords, onceSent } = context;
	const shared = await shareHost.share(place, game);
	if (!shared) return noteView(ownWords.say('share.already'), { private: true });
	onceSent(shared.settle);
	return shareView(shared.result, shared.known, catalog, wordsIn(place.locale));
}
