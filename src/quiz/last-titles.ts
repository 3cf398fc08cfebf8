import type { Catalog } from '../catalog/catalog.js';
import { honoursByDepartment } from '../catalog/honours.js';
import type { DepartmentId } from '../domain/department.js';
import type { Season } from '../domain/season.js';
import { oncePerCompetition } from './once.js';
import { isCountable, sureChampion } from './sure.js';

/** The last season that a department's clubs certainly won, by department; empty if titles cannot be counted. */
export const lastTitles = oncePerCompetition((catalog, competition): ReadonlyMap<DepartmentId, Season> => {
	if (!isCountable(catalog, competition)) return new Map();
	const found = honoursByDepartment(catalog.seasonsOf(competition), catalog.club).flatMap(({ id, titles }) => {
		const last = titles.findLast((season) => creditsFor(season, catalog).join() === id);
		return last ? [[id, last] as const] : [];
	});
	return new Map(found);
});

/** The departments that some source credits with a season's title, or that a possible champion is from. */
export function creditsFor(season: Season, catalog: Pick<Catalog, 'club'>): readonly DepartmentId[] {
	const { champion } = season;
	if (!champion) return [];
	const clubs = [champion, ...champion.variants].map(({ club }) => catalog.club(club).department);
	const isSure = sureChampion(season) !== undefined && catalog.club(champion.club).confidence !== 'inferred';
	const own = clubs.flatMap((department) => department ?? []);
	return isSure && champion.departments.length === 0 ? own : [...new Set([...champion.departments, ...own])];
}
