import type { Club, ClubId } from '../domain/club.js';
import { qualifiersOf } from '../domain/decider.js';
import type { DepartmentId } from '../domain/department.js';
import type { Claim, Season } from '../domain/season.js';

/** What somebody has won: the seasons, oldest first. */
export type Honours<Id> = {
	readonly id: Id;
	readonly titles: readonly Season[];
	readonly runnerUps: readonly Season[];
};

/** What a club has won in some seasons, oldest first, and the titles that some sources credit to it. */
export type ClubHonours = Honours<ClubId> & {
	/** Titles that some sources credit to the club, but that count for another. */
	readonly claimed: readonly Season[];
};

/**
 * One club's titles and second places. A disputed title counts only for the club that the season names as champion,
 * here as in every list of titles.
 */
export function honoursOf(club: ClubId, seasons: readonly Season[]): ClubHonours {
	const inOrder = seasons.toSorted((a, b) => a.year - b.year);
	return {
		id: club,
		titles: inOrder.filter(({ champion }) => champion?.club === club),
		runnerUps: inOrder.filter(({ runnerUp }) => runnerUp?.club === club),
		claimed: inOrder.filter(({ champion }) => champion?.variants.some((variant) => variant.club === club)),
	};
}

/** Titles and second places by club: most titles first, then second places, then the earlier last title. */
export function honoursByClub(seasons: readonly Season[]): readonly Honours<ClubId>[] {
	return honoursBy(seasons, ({ club }) => club);
}

/**
 * Titles and second places by department: a title counts for the department its season names, else the one the club
 * qualified from, else the club's own.
 */
export function honoursByDepartment(
	seasons: readonly Season[],
	clubOf: (id: ClubId) => Pick<Club, 'department'>,
): readonly Honours<DepartmentId>[] {
	return honoursBy(seasons, (claim, season) => departmentOf(claim, season, clubOf));
}

/** Titles that some sources credit to a department, but that count for another, with the club that won each. */
export function titlesClaimedFor(
	department: DepartmentId,
	seasons: readonly Season[],
	clubOf: (id: ClubId) => Pick<Club, 'department'>,
): readonly { readonly season: Season; readonly club: ClubId }[] {
	return seasons.flatMap((season) => {
		const { champion } = season;
		if (!champion || departmentOf(champion, season, clubOf) === department) return [];
		if (champion.departments.includes(department)) return [{ season, club: champion.club }];
		const variant = champion.variants.find(({ club }) => clubOf(club).department === department);
		return variant ? [{ season, club: variant.club }] : [];
	});
}

function departmentOf(
	{ club, departments }: Claim,
	season: Season,
	clubOf: (id: ClubId) => Pick<Club, 'department'>,
): DepartmentId | undefined {
	if (departments[0] !== undefined) return departments[0];
	const row = qualifiersOf(season).find((qualifier) => qualifier.club === club);
	return row?.department ?? clubOf(club).department;
}

function honoursBy<Id>(
	seasons: readonly Season[],
	ownerOf: (claim: Claim, season: Season) => Id | undefined,
): readonly Honours<Id>[] {
	const found = new Map<Id, { titles: Season[]; runnerUps: Season[] }>();
	const add = (claim: Claim | undefined, season: Season, kind: 'titles' | 'runnerUps') => {
		const owner = claim && ownerOf(claim, season);
		if (owner === undefined) return;
		const honours = found.get(owner) ?? { titles: [], runnerUps: [] };
		honours[kind].push(season);
		found.set(owner, honours);
	};
	for (const season of seasons) {
		add(season.champion, season, 'titles');
		add(season.runnerUp, season, 'runnerUps');
	}
	return [...found]
		.map(([id, honours]) => ({ id, ...honours }))
		.sort(
			(a, b) =>
				b.titles.length - a.titles.length ||
				b.runnerUps.length - a.runnerUps.length ||
				(a.titles.at(-1)?.year ?? 0) - (b.titles.at(-1)?.year ?? 0),
		);
}
