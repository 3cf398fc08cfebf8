import type { CompetitionId } from '../../domain/competition.js';
import type { Season } from '../../domain/season.js';
import type { Catalog } from '../catalog.js';
import type { Appearance } from '../club-history.js';

/** Seasons in a row that a club played in a league, the first and the last of them included. */
export type Stay = {
	readonly from: number;
	readonly until: number;
	/** The seasons of them in which it is named; the others follow from these. */
	readonly named: number;
	/** It went down at the end of the last one. */
	readonly relegated: boolean;
};

/** Whether a competition is a league: no season of it has stages that clubs qualify from. */
export function isLeague(competition: string, catalog: Pick<Catalog, 'seasonsOf'>): boolean {
	return catalog.seasonsOf(competition).every(({ stages }) => stages.every(({ id }) => id === 'league'));
}

/**
 * A club's stays in a league, oldest first. A season counts where the club is named in it or went up to it, and between two
 * such seasons where it cannot have left: who went down is known of each of them, and it was not the club, which is named
 * nowhere else meanwhile. Where that is not known, one stay ends and another begins.
 *
 * @param history The club's, of all competitions.
 */
export function staysIn(
	competition: CompetitionId,
	history: readonly Appearance[],
	catalog: Pick<Catalog, 'season'>,
): readonly Stay[] {
	const isPlayed = (year: number) => catalog.season(competition, year)?.status === 'played';
	const named = history.filter(({ season }) => season.competition === competition).map(({ season }) => season.year);
	const wentUp = history.flatMap(({ promotion }) => (promotion?.to === competition ? [promotion.year] : []));
	const years = [...new Set([...named, ...wentUp.filter(isPlayed)])].sort((a, b) => a - b);
	const left = new Set(
		history.flatMap(({ season, relegation }) =>
			relegation && season.competition === competition ? [season.year] : [],
		),
	);
	const stays: Stay[] = [];
	for (const year of years) {
		const last = stays.at(-1);
		const relegated = left.has(year);
		const isNamed = named.includes(year) ? 1 : 0;
		const goesOn =
			last !== undefined && !last.relegated && staysBetween(last.until, year, competition, history, catalog);
		if (last && goesOn) stays[stays.length - 1] = { ...last, until: year, named: last.named + isNamed, relegated };
		else stays.push({ from: year, until: year, named: isNamed, relegated });
	}
	return stays;
}

/** Whether a club that played in two years cannot have been elsewhere in between. */
function staysBetween(
	before: number,
	after: number,
	competition: CompetitionId,
	history: readonly Appearance[],
	catalog: Pick<Catalog, 'season'>,
): boolean {
	const between = Array.from({ length: after - before }, (_, index) => before + index);
	const isToldOf = (season: Season | undefined) => season?.status === 'played' && season.relegations !== undefined;
	const isElsewhere = history.some(
		({ season, promotion }) =>
			(season.competition !== competition && season.year > before && season.year < after) ||
			(promotion?.to === competition && promotion.year > before && promotion.year <= after),
	);
	return !isElsewhere && (after === before + 1 || between.every((year) => isToldOf(catalog.season(competition, year))));
}
