import type { CompetitionId } from '../domain/competition.js';
import type { Catalog } from './catalog.js';

/**
 * The catalog for the pages of a server that is limited to some competitions: seasons of others are not found, nor do
 * they appear in the histories of clubs.
 */
export function catalogKeptTo(catalog: Catalog, kept: readonly CompetitionId[] | undefined): Catalog {
	if (!kept) return catalog;
	const isKept = (id: string) => kept.some((each) => each === id);
	return {
		...catalog,
		competitions: catalog.competitions.filter(({ id }) => isKept(id)),
		seasons: catalog.seasons.filter(({ competition }) => isKept(competition)),
		season: (competition, year) => (isKept(competition) ? catalog.season(competition, year) : undefined),
		seasonsOf: (competition) => (isKept(competition) ? catalog.seasonsOf(competition) : []),
		historyOf: (id) => catalog.historyOf(id).filter(({ season }) => isKept(season.competition)),
	};
}
