import type { ClubId } from './club.js';
import { decidingRound, nationalRounds } from './decider.js';
import type { Tie } from './match.js';
import type { RoundName, TiesRound } from './round.js';
import type { Season } from './season.js';
import { tieWinner } from './tie.js';

/** A club's way through one knock-out round, and what had led to it. */
export type RoadStep = {
	readonly round: TiesRound;
	/** Who went on. */
	readonly club: ClubId;
	/** Undefined where the club is known to have played in the round, and no source says against whom. */
	readonly tie: Tie | undefined;
	/** How the tie's clubs had got there, in their order; clubs of which nothing is known are left out. */
	readonly before: readonly RoadStep[];
};

/** The known part of a knock-out: the way to the final, or to the title where no final was played. */
export type Road = {
	/** The champion's way, then the losing finalist's. */
	readonly steps: readonly RoadStep[];
	/** The rounds of the steps, in the order in which they were played. */
	readonly rounds: readonly TiesRound[];
};

/** Rounds outside the tree: a club could go on without playing them. */
const beside: readonly RoundName[] = ['play-off', 'tiebreaker', 'third-place', 'qualifying-round'];

/** How the finalists came to the final; undefined where no tie on the way is known. */
export function roadToTitle(season: Pick<Season, 'stages' | 'champion'>): Road | undefined {
	const all = nationalRounds(season);
	const last = decidingRound(season);
	const [final] = last?.type === 'ties' ? last.ties : [];
	const champion = season.champion?.club;
	const finalists = final?.clubs.toSorted((a, b) => Number(b === champion) - Number(a === champion));
	const rounds = (last ? all.slice(0, all.indexOf(last)) : all).filter((round) => round.type === 'ties');
	const tree = rounds.filter(({ name }) => !beside.includes(name));
	const steps = (finalists ?? (champion ? [champion] : [])).flatMap((club) => stepOf(club, tree));
	const walked = steps.flatMap(allSteps);
	if (!walked.some(({ tie }) => tie)) return undefined;
	return { steps, rounds: tree.filter((round) => walked.some((step) => step.round === round)) };
}

/** The road without its first round; undefined where that was the only one. */
export function withoutFirstRound({ steps, rounds }: Road): Road | undefined {
	const [first, ...later] = rounds;
	const known = (step: RoadStep): readonly RoadStep[] =>
		step.round === first ? [] : [{ ...step, before: step.before.flatMap(known) }];
	if (later.length === 0) return undefined;
	return { steps: steps.flatMap(known), rounds: later };
}

/** A step and all before it, the last round first. */
export function allSteps(step: RoadStep): readonly RoadStep[] {
	return [step, ...step.before.flatMap(allSteps)];
}

/** A club's step in the last of some rounds that it is known to have played or won; empty where there is none. */
function stepOf(club: ClubId, rounds: readonly TiesRound[]): readonly RoadStep[] {
	const index = rounds.findLastIndex(
		(round) => round.clubs.includes(club) || round.ties.some((tie) => wentOn(tie, round) === club),
	);
	const round = rounds[index];
	if (!round) return [];
	const earlier = rounds.slice(0, index);
	const tie = round.ties.find((each) => wentOn(each, round) === club);
	return [{ round, club, tie, before: (tie?.clubs ?? [club]).flatMap((each) => stepOf(each, earlier)) }];
}

function wentOn(tie: Tie, { onPoints }: TiesRound): ClubId | undefined {
	return tie.reinstated ?? tieWinner(tie, onPoints);
}
