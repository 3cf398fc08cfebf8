import { UserError } from '../errors.js';
import type { Lookup } from '../quiz/spoils.js';
import type { Context } from './command.js';

/**
 * Keeps a lookup from giving away the question that is open in the channel.
 *
 * @throws {UserError} `guarded`, with the time the question closes, in seconds since 1970.
 */
export function guard({ quizHost, place }: Pick<Context, 'quizHost' | 'place'>, lookup: Lookup): void {
	const until = quizHost.guardedUntil(place.channelId, lookup);
	if (until !== undefined) throw new UserError('guarded', { until: Math.ceil(until / 1_000) + 1 });
}
