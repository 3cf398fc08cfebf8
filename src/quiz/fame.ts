import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { once, oncePerCompetition } from './once.js';

/** What makes a club known in a competition: titles, including doubtful ones, and seasons in the data. */
export type Fame = { readonly titles: number; readonly seasons: number };

/** How well a club is known from a competition. */
export function fameIn(competition: CompetitionId, club: ClubId, catalog: Catalog): Fame {
	return fameInCompetition(catalog, competition).get(club) ?? unknown;
}

/** How well a club is known from all competitions together. */
export function fameOf(club: ClubId, catalog: Catalog): Fame {
	return fame(catalog).get(club) ?? unknown;
}

const unknown: Fame = { titles: 0, seasons: 0 };

const fame = once((catalog) => measure(catalog, () => true));
const fameInCompetition = oncePerCompetition((catalog, competition) =>
	measure(catalog, (each) => each === competition),
);

function measure(catalog: Catalog, counts: (competition: CompetitionId) => boolean): ReadonlyMap<ClubId, Fame> {
	return new Map(
		catalog.clubs.map(({ id }) => {
			const history = catalog.historyOf(id).filter(({ season }) => counts(season.competition));
			const titles = history.filter(({ reach }) => reach === 'champion').length;
			return [id, { titles, seasons: history.length }];
		}),
	);
}
