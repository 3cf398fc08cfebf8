import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { shareView } from '../../src/views/share/share-view.js';
import type { View } from '../../src/views/view.js';
import { shareOnce } from './share-once.js';

/** A custom id's argument: the game. */
const Pressed = z.tuple([z.string()]);

/** A press on «Compartir» at the end of a game: its picture for everyone in the channel. */
export function pressShare(args: readonly string[], context: Context): Promise<View> {
	const [game] = Pressed.parse(args);
	const { catalog, place, shareHost } = context;
	return shareOnce(
		context,
		() => shareHost.share(place.channelId, game),
		async (result, words) => shareView(result, await shareHost.occasionOf(result, place.guildId), catalog, words),
	);
}
