import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import type { TopScorer } from '../domain/league.js';
import type { Season } from '../domain/season.js';
import { fameIn } from './fame.js';
import { isCalledAlike, kinOf } from './kin.js';
import { oncePerCompetition } from './once.js';

/** A season's champion, if that is sure. */
export function sureChampion({ champion }: Pick<Season, 'champion'>): ClubId | undefined {
	return champion && isSure(champion) ? champion.club : undefined;
}

/** A top scorer whose goals are known. */
export type SureScorer = TopScorer & { readonly goals: number };

/** Every relegated club of a season; undefined if that is not known, or not sure for each of them. */
export function sureRelegated({ relegations }: Pick<Season, 'relegations'>): readonly ClubId[] | undefined {
	return relegations?.every(isSure) ? relegations.map(({ club }) => club) : undefined;
}

/** A season's top scorers; empty if any of them, or their goals, are not sure. */
export function sureTopScorers({ topScorers }: Pick<Season, 'topScorers'>): readonly SureScorer[] {
	const sure = topScorers.filter((scorer): scorer is SureScorer => isSure(scorer) && scorer.goals !== undefined);
	return sure.length === topScorers.length ? sure : [];
}

function isSure({ confidence }: { readonly confidence: string }): boolean {
	return confidence === 'confirmed';
}

/** A season's runner-up, if both it and the champion are sure. */
export function sureRunnerUp(season: Pick<Season, 'champion' | 'runnerUp'>): ClubId | undefined {
	if (sureChampion(season) === undefined) return undefined;
	return season.runnerUp && isSure(season.runnerUp) ? season.runnerUp.club : undefined;
}

/** The seasons whose champion is sure, oldest first. */
export const sureSeasons = oncePerCompetition((catalog, competition) =>
	catalog.seasonsOf(competition).filter((season) => sureChampion(season) !== undefined),
);

/** The clubs that some source names as champion of a season whose champion is not sure. */
export const doubtfulChampions = oncePerCompetition(
	(catalog, competition): ReadonlySet<ClubId> =>
		new Set(
			catalog
				.seasonsOf(competition)
				.filter((season) => sureChampion(season) === undefined)
				.flatMap(({ champion }) => (champion ? [champion, ...champion.variants] : []))
				.map(({ club }) => club),
		),
);

/**
 * Whether a competition's seasons go back to its first: of competitions abroad there are only those that somebody has
 * imported.
 */
export function isWholeHistory(catalog: Pick<Catalog, 'competition'>, competition: CompetitionId): boolean {
	return catalog.competition(competition)?.area === undefined;
}

/** Whether every season played is in the data and has a champion: only then can titles be counted. */
export const isCountable = oncePerCompetition(
	(catalog, competition) =>
		isWholeHistory(catalog, competition) &&
		catalog.seasonsOf(competition).every(({ status, champion }) => status !== 'played' || champion !== undefined),
);

/** Sure titles of every club in a competition; clubs with a doubtful one are left out. */
export const sureTitles = oncePerCompetition((catalog, competition): ReadonlyMap<ClubId, number> => {
	const doubtful = doubtfulChampions(catalog, competition);
	const titles = new Map<ClubId, number>();
	for (const season of sureSeasons(catalog, competition)) {
		const club = sureChampion(season);
		if (club !== undefined && !doubtful.has(club)) titles.set(club, (titles.get(club) ?? 0) + 1);
	}
	return titles;
});

/** Whether a club may be credited with a title of another club with a similar name. */
export function hasKinWithTitle(club: ClubId, competition: CompetitionId, catalog: Catalog): boolean {
	return [...kinOf(club, catalog)].some(
		(kin) => fameIn(competition, kin, catalog).titles > 0 && isCalledAlike(club, kin, catalog),
	);
}
