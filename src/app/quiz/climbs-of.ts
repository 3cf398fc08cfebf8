import { isAllAbroad } from '../../catalog/chosen-competitions.js';
import { isOff } from '../../domain/settings.js';
import type { Game } from '../../quiz/game.js';
import { type Climb, climbs } from '../../quiz/ladder.js';
import { spanAt } from '../../quiz/period.js';
import type { QuizParts } from './quiz-parts.js';

/**
 * Who reached another stage of the month's road by a closed question, which has been counted. Nobody, if the server has
 * switched the road off or has only competitions of other countries, or if the store fails: no result waits for that.
 * Never rejects.
 *
 * @param at When the question closed, in milliseconds since 1970.
 */
export async function climbsOf(
	{ server, guildId, awards }: Pick<Game, 'server' | 'guildId' | 'awards'>,
	at: number,
	{ catalog, scores, settings, log }: Pick<QuizParts, 'catalog' | 'scores' | 'settings' | 'log'>,
): Promise<readonly Climb[]> {
	const isRanked = awards.length > 1 && awards.some(({ points }) => points > 0);
	const here = settings.of(guildId);
	if (!isRanked || isOff(here, 'road') || isAllAbroad(here, catalog)) return [];
	try {
		const players = awards.map(({ player }) => player);
		return climbs(awards, await scores.pointsOf(server, spanAt('month', at).key, players));
	} catch (err) {
		log.warn({ err, server }, 'The month’s points could not be read: a result leaves out who went up');
		return [];
	}
}
