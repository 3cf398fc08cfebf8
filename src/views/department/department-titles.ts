import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Honours } from '../../catalog/honours.js';
import type { ClubId } from '../../domain/club.js';
import type { Department, DepartmentId } from '../../domain/department.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { isDisputed, mark } from '../mark.js';
import { departmentMap, namedOnMap } from '../pictures/titles/department-map.js';
import { titleChart } from '../pictures/titles/title-chart.js';
import type { MappedTitles } from '../pictures/titles/title-map.js';
import type { Picture } from '../view.js';

type Names = Pick<Catalog, 'club' | 'clubs' | 'clubLabel' | 'department' | 'historyOf'>;

/** Departments by number of titles: `**8** La Libertad, Piura · **6** Lambayeque`. No field where nobody has won. */
export function titlesByDepartment(mapped: readonly MappedTitles[], words: Words): APIEmbedField[] {
	const counts = [...new Set(mapped.map(({ titles }) => titles))].filter((count) => count > 0).sort((a, b) => b - a);
	if (counts.length === 0) return [];
	const groups = counts.map((count) => {
		const names = mapped.filter(({ titles }) => titles === count).map(({ department, sign }) => department.name + sign);
		return `**${count}**\u00a0${names.join(', ')}`;
	});
	return [{ name: words.say('department.by-titles'), value: groups.join(' · ') }];
}

/**
 * A department on the map of a competition's titles, or on a chart where there is no such map. Undefined where nobody
 * has won.
 */
export function departmentPicture(
	{ id }: Department,
	about: { readonly competition: string; readonly place: number; readonly isShared: boolean },
	standings: readonly Honours<DepartmentId>[],
	mapped: readonly MappedTitles[],
	catalog: Names,
	words: Words,
): Picture | undefined {
	const { place, competition, isShared } = about;
	const asked = mapped.find(({ department }) => department.id === id);
	if (!asked) return departmentChart(id, competition, standings, catalog, words);
	const own = standings.find((each) => each.id === id);
	const record = {
		competition,
		place:
			asked.titles > 0
				? words.say(isShared ? 'picture.place-shared' : 'picture.place', {
						place: words.ordinal(place),
						departments: mapped.length,
					})
				: undefined,
		...recordOf(own, catalog),
		clubs: clubsOf(id, catalog).map((club) => catalog.club(club)),
	};
	return departmentMap(asked, record, mapped, words);
}

/** Whether the picture on the map names all titles, and all second places. */
export function pictured(own: Honours<DepartmentId> | undefined, catalog: Names) {
	return namedOnMap(recordOf(own, catalog));
}

/** Titles and second places as listed beside a map, newest first. */
function recordOf(own: Honours<DepartmentId> | undefined, catalog: Names) {
	const newestFirst = (seasons: readonly Season[], role: 'champion' | 'runnerUp') =>
		seasons.toReversed().flatMap(({ year, [role]: claim }) => {
			if (!claim) return [];
			const sign = mark(isDisputed(claim) ? 'disputed' : claim.confidence);
			return [{ year, club: catalog.club(claim.club), name: catalog.clubLabel(claim.club, year), sign }];
		});
	return {
		titles: newestFirst(own?.titles ?? [], 'champion'),
		runnerUps: newestFirst(own?.runnerUps ?? [], 'runnerUp'),
	};
}

/** The chart for a country without outlines: the departments with most titles, and the one asked for. */
function departmentChart(
	asked: DepartmentId,
	competition: string,
	standings: readonly Honours<DepartmentId>[],
	catalog: Names,
	words: Words,
): Picture | undefined {
	const winners = standings
		.filter(({ titles }) => titles.length > 0)
		.map(({ id, titles }) => ({
			name: catalog.department(id).name,
			isAsked: id === asked,
			titles: titles.map(({ year, champion }) => ({ year, disputed: champion !== undefined && isDisputed(champion) })),
		}));
	const years = winners.flatMap(({ titles }) => titles.map(({ year }) => year));
	const from = Math.floor(Math.min(...years) / 10) * 10;
	const to = Math.floor(Math.max(...years) / 10) * 10 + 9;
	return titleChart({ of: 'departments', competition, aside: '' }, winners, { from, to }, words);
}

/** A department's clubs, the one with most seasons first. */
export function clubsOf(department: DepartmentId, catalog: Pick<Catalog, 'clubs' | 'historyOf'>): readonly ClubId[] {
	return catalog.clubs
		.filter((club) => club.department === department)
		.toSorted(
			(a, b) => catalog.historyOf(b.id).length - catalog.historyOf(a.id).length || a.name.localeCompare(b.name, 'es'),
		)
		.map(({ id }) => id);
}
