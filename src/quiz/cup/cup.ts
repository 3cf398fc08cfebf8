import * as z from 'zod';
import { Snowflake } from '../../domain/snowflake.js';

/** How many players a cup takes. */
export const CUP_PLAYERS = { least: 2, most: 32 } as const;

const count = z.int().nonnegative();

/** A tie of a cup. */
export const CupTie = z.strictObject({
	/** The better seed first; a single player has a bye. */
	players: z.array(Snowflake).min(1).max(2),
	/** Right answers before penalties, in the order of the players. */
	goals: z.tuple([count, count]),
	/** Who goes on, and why; absent while that is open. `seed`: nothing else decided. */
	winner: z.strictObject({ player: Snowflake, by: z.enum(['goals', 'penalties', 'seed', 'bye']) }).optional(),
});
export type CupTie = z.infer<typeof CupTie>;

/** A knock-out cup as it stands. */
export const Cup = z.strictObject({
	mode: z.literal('cup'),
	/** Questions of a round before penalties. */
	length: z.int().positive(),
	/** The players: in the order they joined, and after the draw by seed, best first. */
	entrants: z.array(Snowflake).max(CUP_PLAYERS.most),
	/**
	 * The message with the button to join, once posted: how many players it shows, until when joining is open, and since
	 * when it has been there.
	 */
	board: z.strictObject({ messageId: Snowflake, entrants: count, until: count, at: count }).optional(),
	/**
	 * The ties of each round so far, from top to bottom; empty before the draw. The winners of two adjacent ties meet in
	 * the next round.
	 */
	rounds: z.array(z.array(CupTie)),
	/** Closed questions of the newest round, including penalties. */
	asked: count,
});
export type Cup = z.infer<typeof Cup>;

/** The ties of the newest round; none before the draw. */
export function currentTies({ rounds }: Pick<Cup, 'rounds'>): readonly CupTie[] {
	return rounds.at(-1) ?? [];
}

/** Whether every tie of the newest round has a winner. */
export function isRoundOver(cup: Pick<Cup, 'rounds'>): boolean {
	const ties = currentTies(cup);
	return ties.length > 0 && ties.every(({ winner }) => winner);
}

/** The winner of the cup; undefined while that is open. */
export function championOf(cup: Pick<Cup, 'rounds'>): string | undefined {
	const [final, ...others] = currentTies(cup);
	return others.length === 0 ? final?.winner?.player : undefined;
}
