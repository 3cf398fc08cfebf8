import type { Club, ClubId } from '../../domain/club.js';
import type { DepartmentId } from '../../domain/department.js';
import type { Season } from '../../domain/season.js';
import type { Catalog } from '../catalog.js';
import type { Appearance, Reach } from '../club-history.js';
import { type Honours, honoursByClub, honoursByDepartment } from '../honours.js';
import { furthest } from './club-path.js';

/** What a list of titles tells about its winners: the first, the last, the only one. */
export type TitleRecord = {
	readonly first: Season;
	readonly last: Season;
	/** The one club that won them all. */
	readonly onlyClub?: ClubId | undefined;
	/** Seasons with a champion since the last title. */
	readonly waited: number;
};

/** @param seasons Of the competition, oldest first. @returns Undefined where nothing was won. */
export function titleRecord(titles: readonly Season[], seasons: readonly Season[]): TitleRecord | undefined {
	const [first, last] = [titles[0], titles.at(-1)];
	if (!first || !last) return undefined;
	const clubs = [...new Set(titles.flatMap(({ champion }) => champion?.club ?? []))];
	const [only, ...others] = clubs;
	return {
		first,
		last,
		onlyClub: others.length === 0 ? only : undefined,
		waited: seasons.filter(({ year, champion }) => champion && year > last.year).length,
	};
}

/** The clubs that lost most finals, and how many; a second place counts as a lost final. Empty if nobody lost two. */
export function mostRunnerUps(seasons: readonly Season[]): readonly Honours<ClubId>[] {
	const all = honoursByClub(seasons);
	const most = Math.max(0, ...all.map(({ runnerUps }) => runnerUps.length));
	return most < 2 ? [] : all.filter(({ runnerUps }) => runnerUps.length === most);
}

/** The department that has waited longest since its last title; undefined where none waits. */
export function longestWait(
	seasons: readonly Season[],
	clubOf: (id: ClubId) => Pick<Club, 'department'>,
): { readonly id: DepartmentId; readonly since: Season } | undefined {
	const waits = honoursByDepartment(seasons, clubOf).flatMap(({ id, titles }) => {
		const record = titleRecord(titles, seasons);
		return record && record.waited > 0 ? [{ id, since: record.last, waited: record.waited }] : [];
	});
	return waits.toSorted((a, b) => b.waited - a.waited)[0];
}

/**
 * How far a department's clubs got in a competition, as far as is known; undefined where none is known to have played.
 */
export function furthestOf(
	department: DepartmentId,
	competition: string,
	catalog: Pick<Catalog, 'clubs' | 'historyOf'>,
): { readonly reach: Reach; readonly appearances: readonly (Appearance & { readonly club: ClubId })[] } | undefined {
	const appearances = catalog.clubs
		.flatMap(({ id, department: own }) =>
			catalog
				.historyOf(id)
				.filter((each) => each.season.competition === competition && departmentOf(each, own) === department)
				.map((each) => ({ ...each, club: id })),
		)
		.toSorted((a, b) => a.season.year - b.season.year);
	return furthest(appearances);
}

/** The department a club played for in a season: the one it qualified from, else its own. */
function departmentOf({ qualifier }: Appearance, own: DepartmentId | undefined): DepartmentId | undefined {
	return qualifier?.department ?? own;
}
