import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { stored } from '../../src/app/stored.js';
import { type Period, periods, spanAt } from '../../src/quiz/period.js';
import { cardView } from '../../src/views/quiz/card-view.js';
import { scoresView } from '../../src/views/quiz/scores-view.js';
import type { View } from '../../src/views/view.js';

const Pressed = z.tuple([z.enum(periods)]);

/** `/quiz scores`: the server's best players of all time, this month or this week. */
export async function scores(period: Period, { scores, clock, place, person, words }: Context): Promise<View> {
	const span = spanAt(period, clock.now());
	const ranking = await stored(scores.ranking(place.guildId ?? place.channelId, span.key));
	return scoresView(span, ranking, person.id, words);
}

/** A press on another period. */
export function pressScores(args: readonly string[], context: Context): Promise<View> {
	const [period] = Pressed.parse(args);
	return scores(period, context);
}

/** `/quiz card`: the caller's own place in each of the server's tables. */
export async function card({ scores, clock, place, person, ownWords }: Context): Promise<View> {
	const server = place.guildId ?? place.channelId;
	const standings = await Promise.all(
		periods.map(async (period) => {
			const { key } = spanAt(period, clock.now());
			return { period, standing: await stored(scores.standing(server, key, person.id)) };
		}),
	);
	return cardView(person.id, standings, ownWords);
}
