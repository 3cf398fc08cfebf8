import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import type { Season } from '../domain/season.js';

/** A season's champion, if that is sure. */
export function sureChampion({ champion }: Pick<Season, 'champion'>): ClubId | undefined {
	return champion?.confidence === 'confirmed' ? champion.club : undefined;
}

/** A season's runner-up, if that and the champion are sure. */
export function sureRunnerUp(season: Pick<Season, 'champion' | 'runnerUp'>): ClubId | undefined {
	if (sureChampion(season) === undefined) return undefined;
	return season.runnerUp?.confidence === 'confirmed' ? season.runnerUp.club : undefined;
}

/** The seasons whose champion is sure, oldest first. */
export function sureSeasons(catalog: Pick<Catalog, 'seasonsOf'>, competition: CompetitionId): readonly Season[] {
	return catalog.seasonsOf(competition).filter((season) => sureChampion(season) !== undefined);
}

/** The clubs some source names as champion of a season whose champion is not sure. */
export function doubtfulChampions(
	catalog: Pick<Catalog, 'seasonsOf'>,
	competition: CompetitionId,
): ReadonlySet<ClubId> {
	return new Set(
		catalog
			.seasonsOf(competition)
			.filter((season) => sureChampion(season) === undefined)
			.flatMap(({ champion }) => (champion ? [champion, ...champion.variants] : []))
			.map(({ club }) => club),
	);
}

/** Whether every season that was played has a champion: only then can titles be counted. */
export function isCountable(catalog: Pick<Catalog, 'seasonsOf'>, competition: CompetitionId): boolean {
	return catalog.seasonsOf(competition).every(({ status, champion }) => status !== 'played' || champion !== undefined);
}

/** Sure titles of every club in a competition; clubs with a doubtful one are left out. */
export function sureTitles(
	catalog: Pick<Catalog, 'seasonsOf'>,
	competition: CompetitionId,
): ReadonlyMap<ClubId, number> {
	const doubtful = doubtfulChampions(catalog, competition);
	const titles = new Map<ClubId, number>();
	for (const season of sureSeasons(catalog, competition)) {
		const club = sureChampion(season);
		if (club !== undefined && !doubtful.has(club)) titles.set(club, (titles.get(club) ?? 0) + 1);
	}
	return titles;
}
