import type { Catalog } from '../../catalog/catalog.js';
import type { CompetitionId } from '../../domain/competition.js';
import type { DepartmentId } from '../../domain/department.js';
import { creditsFor, lastTitles } from '../last-titles.js';
import { oncePerCompetition } from '../once.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';

/** Which of these departments has waited longest for its next title? Each of the others has certainly won one since. */
export const longestWait: QuestionKindSpec = {
	hardness: 1,
	subjects: (catalog, competition) => waiting(catalog, competition).map((department) => ({ department })),
	deal({ department }, competition, catalog, random) {
		const lasts = lastTitles(catalog, competition);
		const last = department && lasts.get(department);
		if (!last) return undefined;
		const since = [...lasts].filter(([, { year }]) => year > last.year).map(([id]) => id);
		return {
			right: { type: 'department', department },
			wrong: shuffle(since, random).map((id) => ({ type: 'department', department: id })),
		};
	},
};

/** Departments that no source credits with a title after their last sure one. */
const waiting = oncePerCompetition((catalog: Catalog, competition: CompetitionId): readonly DepartmentId[] =>
	[...lastTitles(catalog, competition)].flatMap(([id, { year }]) =>
		catalog.seasonsOf(competition).some((season) => season.year > year && creditsFor(season, catalog).includes(id))
			? []
			: [id],
	),
);
