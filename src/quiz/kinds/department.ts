import type { Catalog } from '../../catalog/catalog.js';
import type { Club } from '../../domain/club.js';
import { qualifiersOf, regionsOf } from '../../domain/decider.js';
import type { DepartmentId } from '../../domain/department.js';
import { hasNamesake, notesOf } from '../kin.js';
import { oncePerCompetition } from '../once.js';
import { namesAPlace, placesIn } from '../places.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';

/** How many wrong departments are neighbours of the right one; the third is one that many clubs come from. */
const NEIGHBOURS = 2;

/**
 * Which department does this club come from? Not asked if its name gives it away, another club shares the name, or some
 * source may count it for another department.
 */
export const department: QuestionKindSpec = {
	hardness: 0.25,
	subjects: (catalog, competition) =>
		catalog.clubs
			.filter((club) => club.department !== undefined && club.confidence === 'confirmed')
			.filter(({ id }) => catalog.historyOf(id).some(({ season }) => season.competition === competition))
			.filter((club) => !namesAPlace(club, catalog) && !hasNamesake(club, catalog))
			.filter((club) => !hasMoved(club, catalog) && !isNotedElsewhere(club, catalog))
			.map(({ id }) => ({ club: id })),
	deal({ club: id }, competition, catalog, random) {
		const right = id && catalog.club(id).department;
		if (right === undefined || right === '') return undefined;
		const near = shuffle([...(neighbours(catalog, competition).get(right) ?? [])], random).slice(0, NEIGHBOURS);
		const homes = shuffle(homesOf(catalog, competition), random);
		const wrong = [...homes.slice(0, 1), ...near, ...homes];
		return {
			right: { type: 'department', department: right },
			wrong: [...new Set(wrong)]
				.filter((each) => each !== right)
				.map((each) => ({ type: 'department', department: each })),
		};
	},
};

function hasMoved(club: Club, catalog: Catalog): boolean {
	return catalog.historyOf(club.id).some(({ qualifier, season }) => {
		const counted = [season.champion, season.runnerUp].find((claim) => claim?.club === club.id)?.departments ?? [];
		const departments = [...counted, ...(qualifier ? [qualifier.department] : [])];
		return departments.some((department) => department !== club.department);
	});
}

/** Whether the notes about a club mention another department or its capital: the club may be counted for that. */
function isNotedElsewhere(club: Club, catalog: Catalog): boolean {
	return placesIn(notesOf(club), catalog).some((id) => id !== club.department);
}

/** The departments of a competition's clubs, once for each club. */
const homesOf = oncePerCompetition((catalog, competition): readonly DepartmentId[] =>
	catalog.clubs.flatMap(({ id, department }) =>
		department !== undefined && catalog.historyOf(id).some(({ season }) => season.competition === competition)
			? [department]
			: [],
	),
);

/** For each department, those it has shared a region with. */
const neighbours = oncePerCompetition((catalog, competition) => {
	const found = new Map<DepartmentId, Set<DepartmentId>>();
	const regions = catalog
		.seasonsOf(competition)
		.filter((season) => qualifiersOf(season).length > 0)
		.flatMap(regionsOf);
	for (const { departments } of regions) {
		for (const one of departments) {
			const known = found.get(one) ?? new Set();
			for (const other of departments) if (other !== one) known.add(other);
			found.set(one, known);
		}
	}
	return found;
});
