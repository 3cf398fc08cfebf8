import type { ClubId } from './club.js';
import { type Match, type Score, scoreOf, type Tie } from './match.js';

/** Goals over all legs, in the order of `tie.clubs`; undefined unless there are legs and every one has a score. */
export function aggregate(tie: Pick<Tie, 'clubs' | 'legs'>): Score | undefined {
	if (tie.legs.length === 0) return undefined;
	let total: Score = [0, 0];
	for (const leg of tie.legs) {
		const goals = goalsFrom(leg, tie.clubs[0]);
		if (!goals) return undefined;
		total = [total[0] + goals[0], total[1] + goals[1]];
	}
	return total;
}

/** A match's score seen from one of its clubs: its goals first. */
export function goalsFrom(match: Match, club: ClubId): Score | undefined {
	const score = scoreOf(match);
	if (!score) return undefined;
	return match.home === club ? score : [score[1], score[0]];
}

/** The shoot-out that settled a tie, in the order of `tie.clubs`: of the extra match, or after the legs. */
export function shootOut({ clubs: [first], legs, decider, penalties }: Tie): Score | undefined {
	if (penalties && !decider) return penalties;
	const last = decider ?? legs.at(-1);
	if (!last?.penalties) return undefined;
	return last.home === first ? last.penalties : [last.penalties[1], last.penalties[0]];
}

/**
 * Who went through: as stored, else as the scores show; undefined when neither tells.
 *
 * Scores are read in the order in which ties are decided: the extra match, penalties, then points or aggregate,
 * then away goals where they decided.
 */
export function tieWinner(tie: Tie, onPoints = false): ClubId | undefined {
	return tie.winner ?? winnerByScores(tie, onPoints);
}

/** Who went through by the scores alone. */
export function winnerByScores(tie: Tie, onPoints = false): ClubId | undefined {
	const [first, second] = tie.clubs;
	const ahead = (score: Score | undefined) =>
		score && score[0] !== score[1] ? (score[0] > score[1] ? first : second) : undefined;
	const shots = shootOut(tie);
	if (shots) return ahead(shots);
	if (tie.decider) return ahead(goalsFrom(tie.decider, first));
	const total = aggregate(tie);
	if (!total) return undefined;
	return onPoints ? ahead(pointsOf(tie)) : (ahead(total) ?? byAwayGoals(tie));
}

function pointsOf(tie: Tie): Score {
	let points: Score = [0, 0];
	for (const leg of tie.legs) {
		const goals = goalsFrom(leg, tie.clubs[0]);
		if (!goals) continue;
		const [mine, theirs] = goals[0] === goals[1] ? [1, 1] : goals[0] > goals[1] ? [3, 0] : [0, 3];
		points = [points[0] + mine, points[1] + theirs];
	}
	return points;
}

function byAwayGoals(tie: Tie): ClubId | undefined {
	if (tie.decidedBy !== 'away-goals') return undefined;
	const [first, second] = tie.clubs;
	const away = (club: ClubId) =>
		tie.legs.filter((leg) => leg.away === club).reduce((sum, leg) => sum + (goalsFrom(leg, club)?.[0] ?? 0), 0);
	return away(first) === away(second) ? undefined : away(first) > away(second) ? first : second;
}
