import { UserError } from '../errors.js';
import type { Question } from '../quiz/question.js';
import { type Lookup, lookupsOf } from '../quiz/spoils.js';
import type { Context } from './command.js';

/** What is asked whether something may be told here. */
export type Guarding = Pick<Context, 'quizHost' | 'settings' | 'place'>;

/**
 * Keeps a lookup from giving away the question that is open in the channel.
 *
 * @throws {UserError} `guarded`, with the time the question closes, in seconds since 1970.
 */
export function guard(context: Guarding, lookup: Lookup): void {
	refuseUntil(guardedUntil(context, lookup));
}

/**
 * Until when a lookup would give away the question that is open in the channel, in milliseconds since 1970; undefined
 * if it would not, or if the server does not mind.
 */
export function guardedUntil({ quizHost, settings, place }: Guarding, lookup: Lookup): number | undefined {
	return settings.of(place.guildId).guard ? quizHost.guardedUntil(place.channelId, lookup) : undefined;
}

/**
 * Until when the answers to some questions would give away another one, which is open in the channel: see
 * `guardedUntil`.
 */
export function answersGuardedUntil(context: Guarding, questions: readonly Question[]): number | undefined {
	const times = questions.flatMap(lookupsOf).map((lookup) => guardedUntil(context, lookup));
	return times.find((until) => until !== undefined);
}

/**
 * Keeps the answers to some questions from giving away another one, which is open in the channel.
 *
 * @throws {UserError} `guarded`
 */
export function guardAnswers(context: Guarding, questions: readonly Question[]): void {
	refuseUntil(answersGuardedUntil(context, questions));
}

function refuseUntil(until: number | undefined): void {
	if (until !== undefined) throw new UserError('guarded', { until: Math.ceil(until / 1_000) + 1 });
}
