import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { nationalRounds, qualifiersOf, titleClubs } from '../domain/decider.js';
import type { Season } from '../domain/season.js';
import { clubsOf } from '../domain/standing.js';
import { type Random, shuffle } from './random.js';

/** Champions this many years away still sound like the season that is asked about. */
const ERA_YEARS = 8;
/** Wrong options that were in the running in the same season; more would give away who was not. */
const FROM_THE_SEASON = 2;

/**
 * Clubs that might have been the answer, the most plausible first: who came close that season, then champions and
 * runners-up of the years around, then who else was there. No two of them, nor any and the answer, are called the same.
 */
export function rivals(season: Season, right: ClubId, catalog: Catalog, random: Random): readonly ClubId[] {
	const seasons = catalog.seasonsOf(season.competition);
	const close = titleClubs(season);
	const lateRounds = nationalRounds(season)
		.filter(({ name }) => /final/.test(name))
		.flatMap(clubsOf);
	const era = seasons
		.filter(({ year }) => year !== season.year && Math.abs(year - season.year) <= ERA_YEARS)
		.flatMap(titleClubs);
	const others = seasons.flatMap(titleClubs);
	const present = shuffle(
		[...new Set([...close, ...lateRounds])].filter((club) => club !== right),
		random,
	);
	const candidates = [
		...present.slice(0, FROM_THE_SEASON),
		...shuffle(era, random),
		...shuffle(qualifiersOf(season), random).map(({ club }) => club),
		...shuffle(others, random),
	];
	const disputed = [season.champion, season.runnerUp].flatMap((claim) => claim?.variants.map(({ club }) => club) ?? []);
	const undisputed = candidates.filter((club) => club !== right && !disputed.includes(club));
	return namedApart(undisputed, right, catalog, season.year);
}

/** The clubs that are called otherwise than the right one and than each other, in a year if given; the first stays. */
export function namedApart(
	clubs: readonly ClubId[],
	right: ClubId,
	catalog: Pick<Catalog, 'clubLabel'>,
	year?: number,
): readonly ClubId[] {
	const taken = new Set([catalog.clubLabel(right, year)]);
	return clubs.filter((club) => {
		const label = catalog.clubLabel(club, year);
		if (taken.has(label)) return false;
		taken.add(label);
		return true;
	});
}
