import type { Catalog } from '../../catalog/catalog.js';
import { qualifiersOf, stageOf } from '../../domain/decider.js';
import type { Season } from '../../domain/season.js';
import { namedApart } from '../distractors.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { tellsItsPlace } from './department.js';

/** Which of these clubs represented this department that season? The others came from other departments. */
export const represented: QuestionKindSpec = {
	hardness: 0.7,
	subjects: (catalog, competition) =>
		catalog.seasonsOf(competition).flatMap((season) => {
			const departments = new Set(clearRows(season, catalog).map((row) => row.department));
			return [...departments].map((id) => ({ year: season.year, department: id }));
		}),
	deal({ year = 0, department: asked }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		if (!season || asked === undefined) return undefined;
		const rows = clearRows(season, catalog);
		const [right] = shuffle(
			rows.filter((row) => row.department === asked),
			random,
		);
		if (!right) return undefined;
		const elsewhere = shuffle(rows, random).filter((row) => row.department !== asked);
		const wrong = namedApart(
			elsewhere.map(({ club }) => club),
			right.club,
			catalog,
			year,
		);
		return {
			right: { type: 'club', club: right.club },
			wrong: wrong.map((club) => ({ type: 'club', club })),
		};
	},
};

/** The qualifiers of a fully known list whose names do not tell where they are from, and about whom nothing is noted. */
function clearRows(season: Season, catalog: Catalog) {
	if ((stageOf(season, 'departmental')?.missing ?? []).length > 0) return [];
	return qualifiersOf(season).filter(
		({ club, note }) => note === undefined && !tellsItsPlace(catalog.club(club), catalog),
	);
}
