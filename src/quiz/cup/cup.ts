import * as z from 'zod';
import { Snowflake } from '../points.js';

/** How many take part in a cup. */
export const CUP_PLAYERS = { least: 2, most: 32 } as const;

const count = z.int().nonnegative();

/** A tie of a cup. */
export const CupTie = z.strictObject({
	/** The better seed first; one alone goes on without playing. */
	players: z.array(Snowflake).min(1).max(2),
	/** Right answers before penalties, in the order of the players. */
	goals: z.tuple([count, count]),
	/** Who goes on, and by what; left out while that is open. `seed`: nothing else told them apart. */
	winner: z.strictObject({ player: Snowflake, by: z.enum(['goals', 'penalties', 'seed', 'bye']) }).optional(),
});
export type CupTie = z.infer<typeof CupTie>;

/** A knock-out cup as it stands. */
export const Cup = z.strictObject({
	mode: z.literal('cup'),
	/** Questions of a round before penalties. */
	length: z.int().positive(),
	/** Who takes part: in the order they joined, and from the draw on the best seed first. */
	entrants: z.array(Snowflake).max(CUP_PLAYERS.most),
	/** The message with the button to join, once it is there: how many it shows, until when, and since when. */
	board: z.strictObject({ messageId: Snowflake, entrants: count, until: count, at: count }).optional(),
	/** The ties of each round so far, from top to bottom; none before the draw. Two that follow each other lead to one. */
	rounds: z.array(z.array(CupTie)),
	/** Closed questions of the newest round, penalties too. */
	asked: count,
});
export type Cup = z.infer<typeof Cup>;

/** The ties of the newest round; none before the draw. */
export function currentTies({ rounds }: Pick<Cup, 'rounds'>): readonly CupTie[] {
	return rounds.at(-1) ?? [];
}

/** Whether the newest round has a winner of every tie. */
export function isRoundOver(cup: Pick<Cup, 'rounds'>): boolean {
	const ties = currentTies(cup);
	return ties.length > 0 && ties.every(({ winner }) => winner);
}

/** Who has won the cup; undefined while that is open. */
export function championOf(cup: Pick<Cup, 'rounds'>): string | undefined {
	const [final, ...others] = currentTies(cup);
	return others.length === 0 ? final?.winner?.player : undefined;
}
