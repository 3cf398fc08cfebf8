import { isAllAbroad } from '../../catalog/chosen-competitions.js';
import { isOff } from '../../domain/settings.js';
import type { Game } from '../../quiz/game.js';
import { type Climb, climbs } from '../../quiz/ladder.js';
import { spanAt } from '../../quiz/period.js';
import type { QuizParts } from './quiz-parts.js';

/**
 * Whom a closed question, counted by now, led into another stage of the month's road. Nobody, where the server has
 * switched the road off or has competitions of other countries alone, and where the store does not tell: no result waits for that. Never rejects.
 *
 * @param at When it closed, in milliseconds since 1970.
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
		log.warn({ err, server }, 'Nobody could tell who went up');
		return [];
	}
}
