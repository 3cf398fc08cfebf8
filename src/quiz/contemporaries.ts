import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import type { Season } from '../domain/season.js';
import { oncePerCompetition } from './once.js';
import { type Random, shuffle } from './random.js';

/** Clubs of seasons this many years away are of the time; where they are few, those of the next ones. */
const ERAS = [3, 10] as const;

/** The clubs known to have played in a competition about the time of a season, those of the nearest years first. */
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
