import type { Competition, CompetitionId } from '../../domain/competition.js';
import type { Catalog } from '../catalog.js';
import { type Appearance, type Reach, reaches } from '../club-history.js';
import { isLeague, type Stay, staysIn } from './stays.js';

/** A step on a club's path: one season of a cup, or its seasons in a league until it is seen elsewhere. */
export type Leg =
	| { readonly type: 'cup'; readonly appearance: Appearance }
	| {
			readonly type: 'league';
			readonly competition: CompetitionId;
			/** Oldest first; between two of them it is not known where the club played. */
			readonly stays: readonly Stay[];
			readonly titles: number;
	  };

type Facts = Pick<Catalog, 'competitions' | 'seasonsOf' | 'season'>;

/**
 * Where a club has been, oldest first, as far as is known. Of consecutive seasons in one cup only the telling ones are
 * kept: the first, every title, and the one in which it got furthest.
 */
export function clubPath(history: readonly Appearance[], catalog: Facts): readonly Leg[] {
	const legs = catalog.competitions.flatMap((competition) =>
		isLeague(competition.id, catalog)
			? leagueLegs(competition, history, catalog)
			: history
					.filter(({ season }) => season.competition === competition.id)
					.map((appearance): Leg => ({ type: 'cup', appearance })),
	);
	const inOrder = legs.toSorted((a, b) => firstYear(a) - firstYear(b));
	return runsOf(inOrder).flatMap((run) => (run[0]?.type === 'league' ? joined(run) : telling(run)));
}

function leagueLegs({ id }: Competition, history: readonly Appearance[], catalog: Facts): readonly Leg[] {
	const titles = history
		.filter(({ season, reach }) => season.competition === id && reach === 'champion')
		.map(({ season }) => season.year);
	return staysIn(id, history, catalog).map((stay) => ({
		type: 'league',
		competition: id,
		stays: [stay],
		titles: titles.filter((year) => stay.from <= year && year <= stay.until).length,
	}));
}

/** Groups consecutive legs in the same competition. */
function runsOf(legs: readonly Leg[]): readonly (readonly Leg[])[] {
	const runs: Leg[][] = [];
	for (const leg of legs) {
		const last = runs.at(-1);
		if (last?.[0] && competitionOf(last[0]) === competitionOf(leg)) last.push(leg);
		else runs.push([leg]);
	}
	return runs;
}

function joined(run: readonly Leg[]): readonly Leg[] {
	const leagues = run.filter((leg) => leg.type === 'league');
	const [first] = leagues;
	return first
		? [
				{
					...first,
					stays: leagues.flatMap(({ stays }) => stays),
					titles: leagues.reduce((sum, { titles }) => sum + titles, 0),
				},
			]
		: [];
}

function telling(run: readonly Leg[]): readonly Leg[] {
	const cups = run.filter((leg) => leg.type === 'cup');
	const best = furthest(cups.map(({ appearance }) => appearance))?.appearances.at(-1);
	return cups.filter(({ appearance }, index) => index === 0 || appearance.reach === 'champion' || appearance === best);
}

/** The furthest that some appearances got, and those that got there, in their order; undefined for none. */
export function furthest<Each extends Pick<Appearance, 'reach'>>(
	appearances: readonly Each[],
): { readonly reach: Reach; readonly appearances: readonly Each[] } | undefined {
	const reach = reaches.findLast((each) => appearances.some((appearance) => appearance.reach === each));
	return reach && { reach, appearances: appearances.filter((each) => each.reach === reach) };
}

function competitionOf(leg: Leg): CompetitionId {
	return leg.type === 'cup' ? leg.appearance.season.competition : leg.competition;
}

function firstYear(leg: Leg): number {
	return leg.type === 'cup' ? leg.appearance.season.year : (leg.stays[0]?.from ?? 0);
}
