import type { Catalog } from '../catalog/catalog.js';
import type { CompetitionId } from '../domain/competition.js';

/** Works something out of a catalog once, for it never changes. */
export function once<Made>(make: (catalog: Catalog) => Made): (catalog: Catalog) => Made {
	const known = new WeakMap<Catalog, { readonly made: Made }>();
	return (catalog) => {
		const found = known.get(catalog) ?? { made: make(catalog) };
		known.set(catalog, found);
		return found.made;
	};
}

/** As `once`, for each competition. */
export function oncePerCompetition<Made>(make: (catalog: Catalog, competition: CompetitionId) => Made) {
	const maps = once(() => new Map<CompetitionId, { readonly made: Made }>());
	return (catalog: Catalog, competition: CompetitionId): Made => {
		const known = maps(catalog);
		const found = known.get(competition) ?? { made: make(catalog, competition) };
		known.set(competition, found);
		return found.made;
	};
}
