import type { Competition } from '../domain/competition.js';
import { leagueClubs } from '../domain/contradictions-of-league.js';
import type { Season } from '../domain/season.js';
import { isByRule } from './build-season.js';

/**
 * Removes relegations that were worked out by the rule, if the next season contradicts them: one of the clubs is there
 * again, or another one is missing. That year had a rule of its own.
 */
export function withoutDoubtfulRelegations(
	seasons: readonly Season[],
	competitions: readonly Competition[],
): readonly Season[] {
	const rules = new Map(competitions.map((each) => [each.id, each]));
	return seasons.map((season) => {
		const { relegations, ...others } = season;
		const rule = rules.get(season.competition);
		if (!relegations || !rule || !isByRule(season, rule)) return season;
		const following = seasons.find(
			({ competition, year }) => competition === season.competition && year === season.year + 1,
		);
		const next = following && leagueClubs(following);
		const gone = (leagueClubs(season) ?? []).filter((club) => !next?.includes(club));
		const told = relegations.map(({ club }) => club);
		const isBorneOut = gone.length === told.length && gone.every((club) => told.includes(club));
		return next === undefined || isBorneOut ? season : others;
	});
}
