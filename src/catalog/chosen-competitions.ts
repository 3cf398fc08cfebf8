import type { Competition } from '../domain/competition.js';
import type { Catalog } from './catalog.js';

/**
 * The competitions that a server wants to hear of, in its order: all of them, unless it has chosen some. The first is meant
 * where none is named.
 *
 * @param chosen `competition` comes first, whatever the order of `competitions`; what the data no longer has is passed over.
 */
export function chosenCompetitions(
	chosen: { readonly competition?: string | undefined; readonly competitions?: readonly string[] | undefined },
	catalog: Pick<Catalog, 'competition' | 'competitions'>,
): readonly Competition[] {
	const listed = (chosen.competitions ?? []).flatMap((id) => catalog.competition(id) ?? []);
	const first = catalog.competition(chosen.competition ?? '');
	return [...new Set([...(first ? [first] : []), ...(listed.length > 0 ? listed : catalog.competitions)])];
}
