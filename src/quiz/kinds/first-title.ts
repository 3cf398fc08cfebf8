import type { Catalog } from '../../catalog/catalog.js';
import { honoursByDepartment } from '../../catalog/honours.js';
import type { ClubId } from '../../domain/club.js';
import type { CompetitionId } from '../../domain/competition.js';
import type { DepartmentId } from '../../domain/department.js';
import { oncePerCompetition } from '../once.js';
import { namesAPlace } from '../places.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { sureChampion, sureSeasons, sureTitles } from '../sure.js';

/**
 * Which club won a department its first title? Not asked if a name gives it away, or a title may be another
 * department's.
 */
export const firstTitle: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) => [...firsts(catalog, competition).keys()].map((department) => ({ department })),
	deal({ department }, competition, catalog, random) {
		const right = department && firsts(catalog, competition).get(department);
		if (!right) return undefined;
		const champions = shuffle(sureSeasons(catalog, competition), random)
			.flatMap((season) => sureChampion(season) ?? [])
			.filter((club) => club !== right && !namesAPlace(catalog.club(club), catalog));
		const isFrom = (club: ClubId) => catalog.club(club).department === department;
		return {
			right: { type: 'club', club: right },
			wrong: clubOptions([...champions.filter(isFrom), ...champions.filter((club) => !isFrom(club))]),
		};
	},
};

const firsts = oncePerCompetition((catalog, competition): ReadonlyMap<DepartmentId, ClubId> => {
	const titles = sureTitles(catalog, competition);
	const found = honoursByDepartment(catalog.seasonsOf(competition), catalog.club).flatMap(({ id, titles: won }) => {
		const club = won[0] && sureChampion(won[0]);
		const isClear =
			club !== undefined &&
			titles.has(club) &&
			catalog.club(club).department === id &&
			!namesAPlace(catalog.club(club), catalog) &&
			!mayHaveWonBefore(id, won[0]?.year ?? 0, competition, catalog);
		return isClear ? [[id, club] as const] : [];
	});
	return new Map(found);
});

/** Whether some source credits a department, or one of its clubs, with an earlier title. */
function mayHaveWonBefore(id: DepartmentId, year: number, competition: CompetitionId, catalog: Catalog): boolean {
	return catalog.seasonsOf(competition).some(({ year: earlier, champion }) => {
		if (!champion || earlier > year) return false;
		const own = [champion, ...champion.variants].map(({ club }) => catalog.club(club).department);
		const isDoubted = champion.confidence !== 'confirmed' || champion.departments.length > 1;
		return isDoubted ? [...champion.departments, ...own].includes(id) : earlier < year && own.includes(id);
	});
}
