import type { Game } from './game.js';
import { type Award, isEarlier, type Tally } from './points.js';
import { OPTIONS } from './question.js';
import { inOrder } from './ranking.js';

/** A snowflake's bits below its timestamp. */
const TIME_SHIFT = 22n;

/** How many chose each option of the closed question, in order; the last count is of answers that match no option. */
export function choices({ given }: Pick<Game, 'given'>): readonly number[] {
	return Array.from({ length: OPTIONS + 1 }, (_, option) => given.filter((each) => each.option === option).length);
}

/**
 * Who knew the closed question first, and how many milliseconds after its message was posted; undefined if nobody did,
 * or the snowflakes do not tell.
 */
export function fastest(
	game: Pick<Game, 'given' | 'awards' | 'messageId' | 'seconds'>,
): { readonly player: string; readonly ms: number } | undefined {
	const knew = game.awards.filter(({ right }) => right).map(({ player }) => player);
	const [first] = game.given
		.filter(({ player }) => knew.includes(player))
		.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1));
	if (!first || game.messageId === undefined) return undefined;
	const ms = Number((BigInt(first.at) >> TIME_SHIFT) - (BigInt(game.messageId) >> TIME_SHIFT));
	// After a pause or a restart the question was open for longer than its time, so the difference means nothing.
	return ms > 0 && ms <= game.seconds * 1_000 ? { player: first.player, ms } : undefined;
}

/**
 * Who overtook whom by the closed question: players who were ranked behind somebody with points and are now ahead of
 * them.
 */
export function overtakings({
	tallies,
	awards,
}: Pick<Game, 'tallies' | 'awards'>): readonly { readonly player: string; readonly passed: readonly string[] }[] {
	const players = Object.entries(tallies).map(([player, now]) => {
		return {
			player,
			now,
			before: without(
				now,
				awards.find((award) => award.player === player),
			),
		};
	});
	return players
		.toSorted((a, b) => inOrder(a.now, b.now))
		.map(({ player, now, before }) => ({
			player,
			passed: players
				.filter((other) => other.before.points > 0)
				.filter((other) => inOrder(other.before, before) < 0 && inOrder(now, other.now) < 0)
				.map((other) => other.player),
		}))
		.filter(({ passed }) => passed.length > 0);
}

/** What a player had before an award. */
function without({ points, right, answers }: Tally, award: Award | undefined) {
	if (!award) return { points, right, answers };
	return { points: points - award.points, right: right - (award.right ? 1 : 0), answers: answers - 1 };
}
