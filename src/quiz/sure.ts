import type { AbroadAppearance } from '../catalog/abroad-record.js';
import type { Catalog } from '../catalog/catalog.js';
import { type Club, type ClubId, foundingYears } from '../domain/club.js';
import type { Colours } from '../domain/club-facts.js';
import type { CompetitionId } from '../domain/competition.js';
import type { PlaceAbroad, TopScorer } from '../domain/league.js';
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

/** Every club that went down at a season's end; undefined where that is not known, or not sure of each of them. */
export function sureRelegated({ relegations }: Pick<Season, 'relegations'>): readonly ClubId[] | undefined {
	return relegations?.every(isSure) ? relegations.map(({ club }) => club) : undefined;
}

/** A season's top scorers, all with the same goals; none where one of them, or how many, is not sure. */
export function sureTopScorers({ topScorers }: Pick<Season, 'topScorers'>): readonly SureScorer[] {
	const sure = topScorers.filter((scorer): scorer is SureScorer => isSure(scorer) && scorer.goals !== undefined);
	return sure.length === topScorers.length ? sure : [];
}

/** The places in cups of the next year that a season surely gave; others may have been given too. */
export function surePlacesAbroad({ abroad }: Pick<Season, 'abroad'>): readonly PlaceAbroad[] {
	return abroad.filter(isSure);
}

/** The cups abroad that a club surely played in, and when. */
export function sureAbroad(club: ClubId, catalog: Pick<Catalog, 'abroadOf'>): readonly AbroadAppearance[] {
	return catalog.abroadOf(club).filter(isSure);
}

/** The ground that a club surely calls home, by its name. */
export function sureStadium({ stadium }: Pick<Club, 'stadium'>): string | undefined {
	return stadium && isSure(stadium) ? stadium.name : undefined;
}

/** A club's colours, the shirt's first, if they are sure. */
export function sureColours({ colours }: Pick<Club, 'colours'>): Colours | undefined {
	return colours && isSure(colours) ? colours : undefined;
}

/** The year in which a club was founded, if no source gives another one. */
export function sureFoundingYear({ founded }: Pick<Club, 'founded'>): number | undefined {
	if (!founded || !isSure(founded)) return undefined;
	const years = new Set(foundingYears({ founded }));
	return years.size === 1 ? [...years][0] : undefined;
}

/** The clubs that a club surely measures itself against, of those in the data. */
export function sureRivals({ rivals }: Pick<Club, 'rivals'>): readonly ClubId[] {
	return rivals.filter(isSure).flatMap(({ club }) => club ?? []);
}

function isSure({ confidence }: { readonly confidence: string }): boolean {
	return confidence === 'confirmed';
}

/** A season's runner-up, if that and the champion are sure. */
export function sureRunnerUp(season: Pick<Season, 'champion' | 'runnerUp'>): ClubId | undefined {
	if (sureChampion(season) === undefined) return undefined;
	return season.runnerUp && isSure(season.runnerUp) ? season.runnerUp.club : undefined;
}

/** The seasons whose champion is sure, oldest first. */
export const sureSeasons = oncePerCompetition((catalog, competition) =>
	catalog.seasonsOf(competition).filter((season) => sureChampion(season) !== undefined),
);

/** The clubs some source names as champion of a season whose champion is not sure. */
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

/** Whether every season that was played has a champion: only then can titles be counted. */
export const isCountable = oncePerCompetition((catalog, competition) =>
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

/** Whether somebody may count a title of a competition for a club that is that of a club of much the same name. */
export function hasKinWithTitle(club: ClubId, competition: CompetitionId, catalog: Catalog): boolean {
	return [...kinOf(club, catalog)].some(
		(kin) => fameIn(competition, kin, catalog).titles > 0 && isCalledAlike(club, kin, catalog),
	);
}
