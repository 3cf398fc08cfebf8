import type { Catalog } from '../../catalog/catalog.js';
import { fold } from '../../catalog/fold.js';
import type { Club, ClubId } from '../../domain/club.js';
import { qualifiersOf, regionsOf } from '../../domain/decider.js';
import type { DepartmentId } from '../../domain/department.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';

/** Which department does this club come from? Not asked where the name tells, or the club has moved. */
export const department: QuestionKindSpec = {
	hardness: 0.3,
	subjects: (catalog, competition) =>
		catalog.clubs
			.filter((club) => club.department !== undefined && club.confidence === 'confirmed')
			.filter(({ id }) => catalog.historyOf(id).some(({ season }) => season.competition === competition))
			.filter((club) => !tellsItsPlace(club, catalog) && !hasMoved(club, catalog))
			.map(({ id }) => ({ club: id })),
	deal({ club: id }, competition, catalog, random) {
		const right = id && catalog.club(id).department;
		if (right === undefined || right === '') return undefined;
		const near = neighbours(right, competition, catalog);
		const far = catalog.departments.map((each) => each.id).filter((each) => each !== right && !near.has(each));
		return {
			right: { type: 'department', department: right },
			wrong: [...shuffle([...near], random).slice(0, 2), ...shuffle(far, random)].map((each) => ({
				type: 'department',
				department: each,
			})),
		};
	},
};

/** The clubs whose names tell their place, worked out once for each catalog. */
const tellingClubs = new WeakMap<Catalog, ReadonlySet<ClubId>>();

/** Whether a club's name, as shown, names a department, a capital or a town in brackets. */
export function tellsItsPlace({ id }: Pick<Club, 'id'>, catalog: Catalog): boolean {
	const known = tellingClubs.get(catalog) ?? clubsThatTell(catalog);
	tellingClubs.set(catalog, known);
	return known.has(id);
}

function clubsThatTell(catalog: Catalog): ReadonlySet<ClubId> {
	const places = catalog.departments.flatMap(({ name, capital }) => [` ${fold(name)} `, ` ${fold(capital)} `]);
	const telling = catalog.clubs.filter(({ id }) => {
		const label = catalog.clubLabel(id);
		const folded = ` ${fold(label)} `;
		return label.includes('(') || places.some((place) => folded.includes(place));
	});
	return new Set(telling.map(({ id }) => id));
}

function hasMoved(club: Club, catalog: Catalog): boolean {
	return catalog.historyOf(club.id).some(({ qualifier, season }) => {
		const counted = [season.champion, season.runnerUp].find((claim) => claim?.club === club.id)?.departments ?? [];
		const departments = [...counted, ...(qualifier ? [qualifier.department] : [])];
		return departments.some((department) => department !== club.department);
	});
}

/** The departments that have shared a region with this one. */
function neighbours(id: DepartmentId, competition: string, catalog: Catalog): ReadonlySet<DepartmentId> {
	const regions = catalog
		.seasonsOf(competition)
		.filter((season) => qualifiersOf(season).length > 0)
		.flatMap(regionsOf)
		.filter(({ departments }) => departments.includes(id));
	return new Set(regions.flatMap(({ departments }) => departments).filter((each) => each !== id));
}
