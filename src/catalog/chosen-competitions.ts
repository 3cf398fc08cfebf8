import type { Competition, CompetitionId } from '../domain/competition.js';
import type { Catalog } from './catalog.js';

/** What a server has chosen. */
type Chosen = { readonly competition?: string | undefined; readonly competitions?: readonly string[] | undefined };

/**
 * The competitions that a server shows, in its order: all of them, unless it has chosen some. The first is assumed
 * where none is named.
 *
 * @param chosen `competition` comes first, whatever the order of `competitions`; ids that the data no longer has are
 * ignored.
 */
export function chosenCompetitions(
	chosen: Chosen,
	catalog: Pick<Catalog, 'competition' | 'competitions'>,
): readonly Competition[] {
	const listed = (chosen.competitions ?? []).flatMap((id) => catalog.competition(id) ?? []);
	const first = catalog.competition(chosen.competition ?? '');
	return [...new Set([...(first ? [first] : []), ...(listed.length > 0 ? listed : catalog.competitions)])];
}

/**
 * The ids of the competitions that a server is limited to, in its order; undefined where it has chosen none that the
 * data has.
 */
export function keptCompetitions(
	chosen: Chosen,
	catalog: Pick<Catalog, 'competition' | 'competitions'>,
): readonly CompetitionId[] | undefined {
	const { competitions = [] } = chosen;
	if (!competitions.some((id) => catalog.competition(id))) return undefined;
	return chosenCompetitions(chosen, catalog).map(({ id }) => id);
}

/** Whether all of a server's competitions are of other countries, so that features about Peru make no sense there. */
export function isAllAbroad(chosen: Chosen, catalog: Pick<Catalog, 'competition' | 'competitions'>): boolean {
	return chosenCompetitions(chosen, catalog).every(({ area }) => area !== undefined);
}
