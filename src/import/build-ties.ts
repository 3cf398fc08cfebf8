import type { Match } from '../domain/match.js';
import { Tie } from '../domain/match.js';
import { type Round, type RoundName, TiesRound } from '../domain/round.js';
import { tieWinner } from '../domain/tie.js';

/** A match of a knock-out round, with its place in the file. */
type Leg = { readonly match: Match; readonly at: number };

/** A knock-out round: up to two matches between the same clubs make up a tie; a third one decided it. */
export function buildTies(
	{ name, label }: { readonly name: RoundName; readonly label?: string | undefined },
	all: readonly Leg[],
	problems: { at: number; expected: string }[],
): TiesRound {
	const pairs = new Map<string, Leg[]>();
	for (const leg of all.toSorted((a, b) => (a.match.date ?? '').localeCompare(b.match.date ?? ''))) {
		const key = [leg.match.home, leg.match.away].sort().join(' ');
		pairs.set(key, [...(pairs.get(key) ?? []), leg]);
	}
	const ties = [...pairs.values()].flatMap(([first, second, third, fourth]) => {
		if (fourth) problems.push({ at: fourth.at, expected: 'at most three matches of two clubs in a knock-out round' });
		if (fourth || !first) return [];
		const { home, away } = first.match;
		const legs = [first.match, ...(second ? [second.match] : [])];
		return [onAwayGoals(Tie.parse({ clubs: [home, away], legs, decider: third?.match }))];
	});
	return TiesRound.parse({ type: 'ties', name, label, ties });
}

/** Marks a tie as decided by away goals, if nothing else decides it. */
function onAwayGoals(tie: Tie): Tie {
	const byAway: Tie = { ...tie, decidedBy: 'away-goals' };
	return tieWinner(tie) === undefined && tieWinner(byAway) !== undefined ? byAway : tie;
}

/** Corrects the winners: a club that appears in a later round went on, whatever the scores say. */
export function settled(rounds: readonly Round[]): readonly Round[] {
	return rounds.map((round, index) => {
		if (round.type === 'group') return round;
		const later = rounds
			.slice(index + 1)
			.flatMap((each) => (each.type === 'ties' && each.name !== 'third-place' ? each.ties : []));
		return {
			...round,
			ties: round.ties.map((tie) => {
				const [winner, ...others] = tie.clubs.filter((club) => later.some(({ clubs }) => clubs.includes(club)));
				if (others.length > 0 || winner === undefined || tieWinner(tie) === winner) return tie;
				const { decidedBy: _, ...open } = tie;
				return tieWinner(open) === undefined ? { ...open, winner } : { ...open, winner, decidedBy: 'ruling' as const };
			}),
		};
	});
}
