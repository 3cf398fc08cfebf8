import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { requireMode } from '../../src/app/mode.js';
import { playerCard } from '../../src/app/quiz/player-card.js';
import { isOff } from '../../src/domain/settings.js';
import { stageAt } from '../../src/quiz/ladder.js';
import { limaDay } from '../../src/quiz/lima-day.js';
import { wordsIn } from '../../src/text/words.js';
import { cardView } from '../../src/views/quiz/card-view.js';
import { withCollection } from '../../src/views/share/shared-card.js';
import type { View } from '../../src/views/view.js';

const Pressed = z.tuple([z.literal('share')]);

/** `/quiz card`: the caller's own way, places and collection; only they see it. */
export async function card(context: Context): Promise<View> {
	const { catalog, ownWords, place, settings } = context;
	const canBeShared = !isOff(settings.of(place.guildId), 'share');
	return cardView(await playerCard(context), { shared: false, canBeShared }, catalog, ownWords);
}

/** A press on the button that shows one's card to everyone, in the language of the place. */
export async function pressCard(args: readonly string[], context: Context): Promise<View> {
	Pressed.parse(args);
	requireMode('share', context);
	const { catalog, clock, person, place, shareHost } = context;
	const words = wordsIn(place.locale);
	const [card, known] = await Promise.all([playerCard(context), shareHost.occasion([person.id], place.guildId)]);
	const { road, collected, daily } = card;
	const stage = road && stageAt(road.now.points);
	const shown = { player: person.id, collected, stage, streak: daily?.streak };
	const occasion = { ...known, date: words.date(limaDay(clock.now())) };
	return withCollection(cardView(card, { shared: true }, catalog, words), shown, occasion, catalog, words);
}
