import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { nationalRounds, qualifiersOf } from '../domain/decider.js';
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
	const close = [season.champion, season.runnerUp].flatMap((claim) => (claim ? [claim.club] : []));
	const lateRounds = nationalRounds(season)
		.filter(({ name }) => /final/.test(name))
		.flatMap(clubsOf);
	const era = catalog
		.seasonsOf(season.competition)
		.filter(({ year }) => year !== season.year && Math.abs(year - season.year) <= ERA_YEARS)
		.flatMap(({ champion, runnerUp }) => [champion, runnerUp].flatMap((claim) => (claim ? [claim.club] : [])));
	const others = catalog
		.seasonsOf(season.competition)
		.flatMap(({ champion, runnerUp }) => [champion, runnerUp].flatMap((claim) => (claim ? [claim.club] : [])));
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
	return distinctlyNamed(candidates, season, right, catalog);
}

function distinctlyNamed(candidates: readonly ClubId[], season: Season, right: ClubId, catalog: Catalog): ClubId[] {
	const disputed = (season.champion?.variants ?? []).concat(season.runnerUp?.variants ?? []).map(({ club }) => club);
	const taken = new Set([catalog.clubLabel(right, season.year)]);
	return candidates.filter((club) => {
		const label = catalog.clubLabel(club, season.year);
		if (club === right || disputed.includes(club) || taken.has(label)) return false;
		taken.add(label);
		return true;
	});
}
