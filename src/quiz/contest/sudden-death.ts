import * as z from 'zod';
import { Snowflake } from '../../domain/snowflake.js';
import { type Rules, usualRules } from './rules.js';

/** Sudden death: whoever misses is out, and the last one wins. */
export const SuddenDeath = z.strictObject({
	mode: z.literal('sudden'),
	/** Who is still in; absent while anybody may join. */
	left: z.array(Snowflake).min(1).optional(),
	/** Who is out, and since which question. */
	out: z.array(z.strictObject({ player: Snowflake, round: z.int().nonnegative() })),
});
export type SuddenDeath = z.infer<typeof SuddenDeath>;

/** Ranks above everybody who is out, however late they went out. */
const STILL_IN = Number.MAX_SAFE_INTEGER;
const NEVER_IN = -1;

/**
 * The rules of sudden death. Who is in is settled by the first question that at least two answer and one gets right;
 * until then anybody may join, and a single player plays on. A question that nobody knows is void: it puts nobody out.
 */
export function suddenDeath(contest: SuddenDeath): Rules<SuddenDeath> {
	const { left, out } = contest;
	return {
		...usualRules(contest),
		admits: (player) => left?.includes(player) ?? true,
		awaited: (playing) => (left ? playing.filter((player) => left.includes(player)) : playing),
		after({ round, awards }) {
			const knew = awards.filter(({ right }) => right).map(({ player }) => player);
			const before = left ?? awards.map(({ player }) => player);
			if (knew.length === 0 || before.length < 2) return contest;
			const gone = before.filter((player) => !knew.includes(player));
			return { ...contest, left: knew, out: [...out, ...gone.map((player) => ({ player, round }))] };
		},
		isDecided: left?.length === 1,
		standing(player) {
			if (left?.includes(player)) return STILL_IN;
			return out.find((each) => each.player === player)?.round ?? NEVER_IN;
		},
		partOf(player) {
			if (left?.includes(player)) return { left: true };
			const gone = out.find((each) => each.player === player);
			return gone && { outBy: gone.round };
		},
	};
}
