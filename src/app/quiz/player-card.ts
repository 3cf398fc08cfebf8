import { isAllAbroad } from '../../catalog/chosen-competitions.js';
import { isOff } from '../../domain/settings.js';
import { streakOn } from '../../quiz/daily.js';
import { type Period, periods, spanAt } from '../../quiz/period.js';
import type { PlayerCard, Road } from '../../views/quiz/card-view.js';
import type { Context } from '../command.js';
import { stored } from '../stored.js';

/**
 * Everything that a person's card in a server shows: the road and the departments only if the server plays Peru's
 * competitions.
 *
 * @throws {UserError} `store-unreachable`
 */
export async function playerCard(context: Context): Promise<PlayerCard> {
	const { catalog, collections, dailyHost, scores, settings, clock, place, person } = context;
	const here = settings.of(place.guildId);
	const isAbroad = isAllAbroad(here, catalog);
	const server = place.guildId ?? place.channelId;
	const standingIn = async (period: Period) => {
		const { key } = spanAt(period, clock.now());
		return { period, standing: await stored(scores.standing(server, key, person.id)) };
	};
	const standings = await Promise.all(periods.map(standingIn));
	const road = isAbroad ? undefined : await roadOf(server, context);
	const collected = isAbroad || isOff(here, 'collection') ? [] : await stored(collections.of(person.id));
	const daily = await dailyHost.current(person.id);
	return {
		person: person.id,
		standings,
		road,
		collected,
		daily: daily && { ...daily, streak: streakOn(dailyHost.today, daily) },
	};
}

/** The person's road: this month, and their best month; undefined if it is switched off or was never begun. */
async function roadOf(server: string, { scores, settings, clock, place, person }: Context): Promise<Road | undefined> {
	if (isOff(settings.of(place.guildId), 'road')) return undefined;
	const points = await stored(scores.pointsByMonth(server, person.id));
	const month = spanAt('month', clock.now()).key;
	const [best] = [...points].toSorted(([, a], [, b]) => b - a);
	if (!best || best[1] === 0) return undefined;
	return { now: { month, points: points.get(month) ?? 0 }, best: { month: best[0], points: best[1] } };
}
