import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import type { Season } from '../domain/season.js';
import { oncePerCompetition } from './once.js';
import { type Random, shuffle } from './random.js';

/** Clubs within this many years count as contemporary: the nearest first, then the wider span. */
const ERAS = [3, 10] as const;

/** The clubs known to have played in a competition around the time of a season, the nearest years first. */
export function contemporaries(season: Season, catalog: Catalog, random: Random): readonly ClubId[] {
	const years = yearsOfClubs(catalog, season.competition);
	const within = (span: number) =>
		[...years].filter(([, each]) => each.some((year) => Math.abs(year - season.year) <= span)).map(([club]) => club);
	return [...new Set(ERAS.flatMap((span) => shuffle(within(span), random)))];
}

const yearsOfClubs = oncePerCompetition(
	(catalog, competition: CompetitionId): ReadonlyMap<ClubId, readonly number[]> => {
		const played = catalog.clubs.map(({ id }): readonly [ClubId, readonly number[]] => [
			id,
			catalog.historyOf(id).flatMap(({ season }) => (season.competition === competition ? [season.year] : [])),
		]);
		return new Map(played.filter(([, years]) => years.length > 0));
	},
);
