import type { Catalog } from '../catalog/catalog.js';
import type { CompetitionId } from '../domain/competition.js';

/** Memoizes what is computed from a catalog, or from a part of it such as a season: neither ever changes. */
export function once<Made, Part extends object = Catalog>(make: (part: Part) => Made): (part: Part) => Made {
	const known = new WeakMap<Part, { readonly made: Made }>();
	return (part) => {
		const before = known.get(part);
		if (before) return before.made;
		const made = make(part);
		known.set(part, { made });
		return made;
	};
}

/** As `once`, for each competition. */
export function oncePerCompetition<Made>(make: (catalog: Catalog, competition: CompetitionId) => Made) {
	const maps = once(() => new Map<CompetitionId, { readonly made: Made }>());
	return (catalog: Catalog, competition: CompetitionId): Made => {
		const known = maps(catalog);
		const before = known.get(competition);
		if (before) return before.made;
		const made = make(catalog, competition);
		known.set(competition, { made });
		return made;
	};
}
