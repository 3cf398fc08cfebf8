import type { PlayerNames } from '../../views/pictures/quiz/quiz-podium.js';
import type { Channels } from '../channels.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';

/** How long the end of a game waits for its players' names, in milliseconds. */
export const NAMES_WAIT_MS = 1_500;

type Parts = { readonly channels: Channels; readonly clock: Pick<Clock, 'after'>; readonly log: Log };

/**
 * The names in a game's picture, of its players and its server; those that cannot be fetched in time are left out.
 * Never rejects.
 */
export async function namesFor(
	guildId: string | undefined,
	players: readonly string[],
	parts: Parts,
): Promise<{ readonly names: PlayerNames; readonly server: string | undefined }> {
	const [names, server] = await Promise.all([playerNames(guildId, players, parts), serverName(guildId, parts)]);
	return { names, server };
}

/** The names of some players; those that cannot be fetched in time are left out. Never rejects. */
export async function playerNames(
	guildId: string | undefined,
	players: readonly string[],
	{ channels, clock, log }: Parts,
): Promise<PlayerNames> {
	const names = new Map<string, readonly string[]>();
	await inTime(clock, (signal) =>
		players.map(async (id) => {
			names.set(id, await channels.namesOf({ id, guildId }, signal));
		}),
	);
	if (names.size < players.length)
		log.warn({ missing: players.length - names.size }, 'Some players’ names could not be fetched');
	// A copy, which names that arrive too late no longer change.
	return new Map(names);
}

/** The name of a server; undefined if it cannot be fetched in time. Never rejects. */
export async function serverName(
	guildId: string | undefined,
	{ channels, clock, log }: Parts,
): Promise<string | undefined> {
	if (guildId === undefined) return undefined;
	let name: string | undefined;
	await inTime(clock, (signal) => [
		channels.serverName(guildId, signal).then((found) => {
			name = found;
		}),
	]);
	if (name === undefined) log.debug({ guildId }, 'A server’s name could not be fetched');
	return name;
}

/** Waits until every promise is settled, but no longer than `NAMES_WAIT_MS`; then aborts. */
async function inTime(clock: Parts['clock'], ask: (signal: AbortSignal) => readonly Promise<unknown>[]): Promise<void> {
	const stop = new AbortController();
	const asked = ask(stop.signal);
	await new Promise<void>((resolve) => {
		const giveUp = clock.after(NAMES_WAIT_MS, resolve);
		void Promise.allSettled(asked).then(() => {
			giveUp();
			resolve();
		});
	});
	stop.abort();
}
