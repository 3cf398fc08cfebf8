import { UserError } from '../errors.js';
import type { Question } from '../quiz/question.js';
import { type Lookup, lookupsOf } from '../quiz/spoils.js';
import type { Context } from './command.js';

/**
 * Keeps a lookup from giving away the question that is open in the channel.
 *
 * @throws {UserError} `guarded`, with the time the question closes, in seconds since 1970.
 */
export function guard(context: Parameters<typeof guardedUntil>[0], lookup: Lookup): void {
	const until = guardedUntil(context, lookup);
	if (until !== undefined) throw new UserError('guarded', { until: Math.ceil(until / 1_000) + 1 });
}

/**
 * Until when a lookup would give away the question that is open in the channel, in milliseconds since 1970; undefined
 * when it would not, or when the server does not mind.
 */
export function guardedUntil(
	{ quizHost, settings, place }: Pick<Context, 'quizHost' | 'settings' | 'place'>,
	lookup: Lookup,
): number | undefined {
	return settings.of(place.guildId).guard ? quizHost.guardedUntil(place.channelId, lookup) : undefined;
}

/**
 * Keeps the answer of one question from giving away another, which is open in the channel.
 *
 * @throws {UserError} `guarded`
 */
export function guardAnswer(context: Parameters<typeof guardedUntil>[0], question: Question): void {
	for (const lookup of lookupsOf(question)) guard(context, lookup);
}
