import type { PlayerNames } from '../../views/pictures/quiz/quiz-podium.js';
import type { Channels } from '../channels.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';

/** The end of a game waits no longer than this for its players' names, in milliseconds. */
export const NAMES_WAIT_MS = 1_500;

type Parts = { readonly channels: Channels; readonly clock: Pick<Clock, 'after'>; readonly log: Log };

/** What some players are called; whose names cannot be had in time is left out. Never rejects. */
export async function playerNames(
	guildId: string | undefined,
	players: readonly string[],
	{ channels, clock, log }: Parts,
): Promise<PlayerNames> {
	const names = new Map<string, readonly string[]>();
	const stop = new AbortController();
	const asked = players.map(async (id) => {
		names.set(id, await channels.namesOf({ id, guildId }, stop.signal));
	});
	await new Promise<void>((resolve) => {
		const giveUp = clock.after(NAMES_WAIT_MS, resolve);
		void Promise.allSettled(asked).then(() => {
			giveUp();
			resolve();
		});
	});
	stop.abort();
	if (names.size < players.length)
		log.warn({ missing: players.length - names.size }, 'Some players’ names could not be had');
	// What still comes in is too late.
	return new Map(names);
}
