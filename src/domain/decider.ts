import type { ClubId } from './club.js';
import { scoreOf } from './match.js';
import type { GroupRound, Round } from './round.js';
import type { Region, Season, Stage, StageId } from './season.js';
import { standings } from './standing.js';
import { tieWinner } from './tie.js';

/** The stage of a season with this id. */
export function stageOf<Id extends StageId>(
	season: Pick<Season, 'stages'>,
	id: Id,
): Extract<Stage, { id: Id }> | undefined {
	return season.stages.find((stage): stage is Extract<Stage, { id: Id }> => stage.id === id);
}

/**
 * The qualifiers of the departmental stage, in the source's order: empty where no source lists them, incomplete unless
 * `hasEveryQualifier`.
 */
export function qualifiersOf(season: Pick<Season, 'stages'>) {
	return stageOf(season, 'departmental')?.qualifiers ?? [];
}

/**
 * Whether the list of qualifiers is there and complete. Only then does a club's absence from it mean that the club did
 * not qualify.
 */
export function hasEveryQualifier(season: Pick<Season, 'stages'>): boolean {
	const stage = stageOf(season, 'departmental');
	return stage !== undefined && stage.qualifiers.length > 0 && stage.missing.length === 0 && !stage.incomplete;
}

/** The regions of the regional stage. */
export function regionsOf(season: Pick<Season, 'stages'>): readonly Region[] {
	return stageOf(season, 'regional')?.regions ?? [];
}

/** The rounds of the national stage, or of a cup, in the order in which they were played. */
export function nationalRounds(season: Pick<Season, 'stages'>): readonly Round[] {
	return (stageOf(season, 'national') ?? stageOf(season, 'cup'))?.rounds ?? [];
}

/** A league's tables, and the matches that settled what the tables left open. */
export function leagueRounds(season: Pick<Season, 'stages'>): readonly Round[] {
	return stageOf(season, 'league')?.rounds ?? [];
}

/**
 * The table that stands for a league's season: the one that decided the title, else the aggregate of its tournaments.
 */
export function leagueTable(season: Pick<Season, 'stages'>): GroupRound | undefined {
	const groups = leagueRounds(season).filter((round) => round.type === 'group');
	return groups.find(({ name }) => name === 'league') ?? groups.find(({ name }) => name === 'aggregate');
}

/** The champion and the runner-up, as far as they are known. */
export function titleClubs({ champion, runnerUp }: Pick<Season, 'champion' | 'runnerUp'>): readonly ClubId[] {
	return [champion, runnerUp].flatMap((claim) => (claim ? [claim.club] : []));
}

/** The round that decided the title: the final, or the group that stood in its place. */
export function decidingRound(season: Pick<Season, 'stages'>): Round | undefined {
	return [...leagueRounds(season), ...nationalRounds(season)].findLast(
		({ name }) => name === 'final' || name === 'final-group',
	);
}

/** Whether it is known how the title was decided: by a score, or by a table. Who played is not enough. */
export function isDecisionKnown(season: Pick<Season, 'stages'>): boolean {
	const round = decidingRound(season);
	if (!round) return false;
	if (round.type === 'group') return standings(round) !== undefined || round.matches.some(scoreOf);
	return round.ties.some(
		({ legs, decider, penalties }) => penalties !== undefined || [...legs, ...(decider ? [decider] : [])].some(scoreOf),
	);
}

/** The club that a round's scores put first; undefined when they do not decide it. */
export function roundWinner(round: Round): ClubId | undefined {
	if (round.type === 'ties') {
		const [only, ...others] = round.ties;
		return only && others.length === 0 ? tieWinner(only, round.onPoints) : undefined;
	}
	if (round.playOff?.score) {
		const { home, away, score, penalties } = round.playOff;
		const [mine, theirs] = penalties ?? score;
		return mine === theirs ? undefined : mine > theirs ? home : away;
	}
	return standings(round)?.[0]?.club;
}
