import * as z from 'zod';
import { CompetitionId } from '../domain/competition.js';
import { Snowflake } from '../domain/snowflake.js';
import { Contest, rulesOf } from './contest/contest.js';
import { championOf } from './cup/cup.js';
import { type Game, ranking } from './game.js';
import { Tally } from './points.js';

/** The result of a channel's last game, as stored: only what its picture shows. */
export const Result = z.strictObject({
	version: z.literal(1),
	/** The game's id. */
	game: z.string().min(1).max(16),
	channelId: Snowflake,
	guildId: Snowflake.optional(),
	/** When it ended, in milliseconds since 1970. */
	at: z.int().nonnegative(),
	competition: CompetitionId,
	contest: Contest,
	tallies: z.record(Snowflake, Tally),
	/** Its picture has been shown in the channel. */
	isShared: z.boolean(),
});
export type Result = z.infer<typeof Result>;

/**
 * The result of a game that is over. Undefined if nobody has a point, or a cup has no champion; also if one of a cup's
 * players was forgotten since, because the cup would be a false one without them.
 */
export function resultOf({ id, channelId, guildId, until, questions, contest, tallies }: Game): Result | undefined {
	const [first] = questions;
	const isCup = contest.mode === 'cup';
	const isWon = isCup
		? championOf(contest) !== undefined && contest.entrants.every((player) => tallies[player])
		: Object.values(tallies).some(({ points }) => points > 0);
	if (!first || !isWon) return undefined;
	return {
		version: 1,
		game: id,
		channelId,
		...(guildId !== undefined && { guildId }),
		at: until,
		competition: first.competition,
		contest,
		// A cup's result is in its ties.
		tallies: isCup ? {} : tallies,
		isShared: false,
	};
}

/** What a result holds about a person; undefined if nothing. */
export function partIn({ contest, tallies }: Result, person: string): object | undefined {
	const [tally, part] = [tallies[person], rulesOf(contest).partOf(person)];
	return tally || part ? { tally, [contest.mode]: part } : undefined;
}

/** The winners: several if they are complete equals. */
export function winnersOf({ contest, tallies }: Pick<Result, 'contest' | 'tallies'>): readonly string[] {
	if (contest.mode === 'cup') return [championOf(contest)].filter((player) => player !== undefined);
	return ranking({ contest, tallies })
		.filter(({ place }) => place === 0)
		.map(({ player }) => player);
}
