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
	/** How the clubs of the tie had come there, in their order; without those of which nothing is known. */
	readonly before: readonly RoadStep[];
};

/** The known part of a knock-out: the way to the final, or to the title where no final was played. */
export type Road = {
	/** The champion's way, then that of who lost the final. */
	readonly steps: readonly RoadStep[];
	/** The rounds of the steps, in the order in which they were played. */
	readonly rounds: readonly TiesRound[];
	/** Matches between the rounds that kept a club of the road in. */
	readonly extras: readonly { readonly round: TiesRound; readonly tie: Tie }[];
};

/** Rounds beside the tree: not everybody who went on had to play them. */
const beside: readonly RoundName[] = ['play-off', 'tiebreaker', 'third-place'];

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
	const clubs = walked.flatMap(({ club }) => club);
	return {
		steps,
		rounds: tree.filter((round) => walked.some((step) => step.round === round)),
		extras: rounds
			.filter(({ name }) => name === 'play-off' || name === 'tiebreaker')
			.flatMap((round) =>
				round.ties.filter((tie) => clubs.includes(wentOn(tie, round) ?? tie.clubs[0])).map((tie) => ({ round, tie })),
			),
	};
}

/** A step and all before it, the last round first. */
export function allSteps(step: RoadStep): readonly RoadStep[] {
	return [step, ...step.before.flatMap(allSteps)];
}

/** The last of some rounds from which a club is known to have gone on. */
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
