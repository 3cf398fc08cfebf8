import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import { hasEveryQualifier, qualifiersOf } from '../../domain/decider.js';
import type { DepartmentId } from '../../domain/department.js';
import type { Qualifier, Season } from '../../domain/season.js';
import { isNamedWithPlace } from '../club-name.js';
import { fameOf } from '../fame.js';
import { namesAPlace } from '../places.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';

/** Which of these clubs represented this department that season? The others came from other departments. */
export const represented: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) =>
		catalog.seasonsOf(competition).flatMap((season) => {
			const departments = new Set(clearRows(season, catalog).map((row) => row.department));
			return [...departments].map((id) => ({ year: season.year, department: id }));
		}),
	deal({ year = 0, department: asked }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const rows = season ? clearRows(season, catalog) : [];
		const right = asked && oneOf(rows, asked, year, catalog);
		if (!right) return undefined;
		const elsewhere = rows.filter((row) => !isFrom(asked, row, catalog)).map(({ club }) => club);
		const difference = (club: ClubId) => Math.abs(seasons(club, catalog) - seasons(right.club, catalog));
		const asKnown = shuffle(elsewhere, random).toSorted((a, b) => difference(a) - difference(b));
		return { right: { type: 'club', club: right.club }, wrong: clubOptions(asKnown) };
	},
};

/** The qualifier of a department that is asked for: one known by several seasons, if there is one. Deterministic. */
function oneOf(rows: readonly Qualifier[], asked: DepartmentId, year: number, catalog: Catalog): Qualifier | undefined {
	const own = rows.filter(({ department }) => department === asked);
	const known = own.filter(({ club }) => seasons(club, catalog) > 1);
	const some = known.length > 0 ? known : own;
	return some[year % some.length];
}

function seasons(club: ClubId, catalog: Catalog): number {
	return fameOf(club, catalog).seasons;
}

/** The qualifiers of a complete list whose names do not give their origin away, and that have no note. */
function clearRows(season: Season, catalog: Catalog): readonly Qualifier[] {
	if (!hasEveryQualifier(season)) return [];
	const { competition, year } = season;
	return qualifiersOf(season).filter(
		({ club, confidence, note }) =>
			confidence === 'confirmed' &&
			note === undefined &&
			!namesAPlace(catalog.club(club), catalog) &&
			!isNamedWithPlace({ competition, subject: { year } }, club, catalog),
	);
}

/** Whether a club is from a department, or has come from it in any season. */
function isFrom(department: DepartmentId, row: Qualifier, catalog: Catalog): boolean {
	return [
		row.department,
		catalog.club(row.club).department,
		...catalog.historyOf(row.club).map(({ qualifier }) => qualifier?.department),
	].includes(department);
}
