import type { CompetitionId } from '../../domain/competition.js';
import type { Season } from '../../domain/season.js';
import type { Catalog } from '../catalog.js';
import type { Appearance } from '../club-history.js';

/** Consecutive seasons of a club in a league, from the first to the last inclusive. */
export type Stay = {
	readonly from: number;
	readonly until: number;
	/** How many of these seasons name the club. */
	readonly known: number;
	/** It went down at the end of the last one. */
	readonly relegated: boolean;
};

/** Whether a competition is a league: no season of it has stages that clubs qualify from. */
export function isLeague(competition: string, catalog: Pick<Catalog, 'seasonsOf'>): boolean {
	return catalog.seasonsOf(competition).every(({ stages }) => stages.every(({ id }) => id === 'league'));
}

/**
 * A club's stays in a league, oldest first. A season counts if it names the club or the club was promoted to it. The
 * seasons between two such seasons count if the club cannot have left: the relegated clubs of each are known, the club
 * is not among them, and no other competition names it meanwhile. Otherwise one stay ends and another begins.
 *
 * @param history The club's appearances in all competitions.
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
		const known = named.includes(year) ? 1 : 0;
		const goesOn =
			last !== undefined && !last.relegated && staysBetween(last.until, year, competition, history, catalog);
		if (last && goesOn) stays[stays.length - 1] = { ...last, until: year, known: last.known + known, relegated };
		else stays.push({ from: year, until: year, known, relegated });
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
