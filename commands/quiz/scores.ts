import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { stored } from '../../src/app/stored.js';
import { periods, spanAt } from '../../src/quiz/period.js';
import { cardView, type Road } from '../../src/views/quiz/card-view.js';
import { cupsView } from '../../src/views/quiz/cups-view.js';
import { type ScorePage, scorePages, scoresView } from '../../src/views/quiz/scores-view.js';
import type { View } from '../../src/views/view.js';

const Pressed = z.tuple([z.enum(scorePages)]);

/** `/quiz scores`: the server's best players of all time, this month or this week; or who has won its cups. */
export async function scores(
	period: ScorePage,
	{ scores, honours, clock, place, person, words }: Context,
): Promise<View> {
	if (period === 'cups') return cupsView(await stored(honours.of(place.guildId ?? place.channelId)), words);
	const span = spanAt(period, clock.now());
	const ranking = await stored(scores.ranking(place.guildId ?? place.channelId, span.key));
	return scoresView(span, ranking, person.id, words);
}

/** A press on another page. */
export function pressScores(args: readonly string[], context: Context): Promise<View> {
	const [period] = Pressed.parse(args);
	return scores(period, context);
}

/** `/quiz card`: the caller's own place in each of the server's tables. */
export async function card(context: Context): Promise<View> {
	const { scores, clock, place, person, ownWords } = context;
	const server = place.guildId ?? place.channelId;
	const standings = await Promise.all(
		periods.map(async (period) => {
			const { key } = spanAt(period, clock.now());
			return { period, standing: await stored(scores.standing(server, key, person.id)) };
		}),
	);
	return cardView(person.id, standings, await road(server, context), ownWords);
}

/** The caller's road: this month, and their best month; undefined where it is switched off or never was begun. */
async function road(server: string, { scores, settings, clock, place, person }: Context): Promise<Road | undefined> {
	if (settings.of(place.guildId).off?.includes('road')) return undefined;
	const points = await stored(scores.pointsByMonth(server, person.id));
	const month = spanAt('month', clock.now()).key;
	const [best] = [...points].toSorted(([, a], [, b]) => b - a);
	if (!best || best[1] === 0) return undefined;
	return { now: { month, points: points.get(month) ?? 0 }, best: { month: best[0], points: best[1] } };
}
