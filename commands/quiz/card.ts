import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { playerCard } from '../../src/app/quiz/player-card.js';
import { isOff } from '../../src/domain/settings.js';
import { Snowflake } from '../../src/domain/snowflake.js';
import { stageAt } from '../../src/quiz/ladder.js';
import { limaDay } from '../../src/quiz/lima-day.js';
import type { Words } from '../../src/text/words.js';
import { cardView } from '../../src/views/quiz/card-view.js';
import { withCollection } from '../../src/views/share/shared-card.js';
import type { View } from '../../src/views/view.js';
import { shareOnce } from './share-once.js';

/** The second argument is the id of the request that the card was shown for. */
const Pressed = z.tuple([z.literal('share'), Snowflake]);

/** `/quiz card`: the caller's own road, places and collection; only they see it. */
export async function card(context: Context): Promise<View> {
	const { catalog, ownWords, place, requestId, settings } = context;
	const shareAs = isOff(settings.of(place.guildId), 'share') ? undefined : requestId;
	return cardView(await playerCard(context), { shared: false, shareAs }, catalog, ownWords);
}

/** A press on the button that shows the presser's card to everyone, as it stands now. */
export function pressCard(args: readonly string[], context: Context): Promise<View> {
	const [, shown] = Pressed.parse(args);
	const { person, shareHost } = context;
	return shareOnce(
		context,
		() => shareHost.shareCard(person.id, shown),
		(_, words) => sharedCard(context, words),
	);
}

async function sharedCard(context: Context, words: Words): Promise<View> {
	const { catalog, clock, person, place, shareHost } = context;
	const [card, known] = await Promise.all([playerCard(context), shareHost.occasion([person.id], place.guildId)]);
	const { road, collected, daily } = card;
	const stage = road && stageAt(road.now.points);
	const shown = { player: person.id, collected, stage, streak: daily?.streak };
	const occasion = { ...known, date: words.date(limaDay(clock.now())) };
	return withCollection(cardView(card, { shared: true }, catalog, words), shown, occasion, catalog, words);
}
