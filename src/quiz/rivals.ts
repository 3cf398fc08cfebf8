import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { nationalRounds, qualifiersOf, titleClubs } from '../domain/decider.js';
import type { Season } from '../domain/season.js';
import { clubsOf } from '../domain/standing.js';
import { once } from './once.js';
import { type Random, shuffle } from './random.js';

/**
 * Champions within this many years sound plausible for the season asked about: the nearer ones first, then the wider
 * span.
 */
const ERAS = [8, 16] as const;
/** Wrong options that came close in the same season; more would give away who did not. */
const FROM_THE_SEASON = 2;

/**
 * Clubs that might have been the answer, the most plausible first: two that came close that season, champions and
 * runners-up of the years around it, then other participants.
 */
export function rivals(season: Season, right: ClubId, catalog: Catalog, random: Random): readonly ClubId[] {
	const lateRounds = nationalRounds(season)
		.filter(({ name }) => /final/.test(name))
		.flatMap(clubsOf);
	const close = shuffle([...new Set([...finalists(season), ...lateRounds])], random);
	const [near, far] = ERAS.map((years) =>
		shuffle(
			catalog
				.seasonsOf(season.competition)
				.filter(({ year }) => year !== season.year && Math.abs(year - season.year) <= years)
				.flatMap(finalists),
			random,
		),
	);
	const present = shuffle(qualifiersOf(season), random).map(({ club }) => club);
	const inOrder = [
		...close.filter((club) => club !== right).slice(0, FROM_THE_SEASON),
		...(near ?? []),
		...present,
		...(far ?? []),
	];
	return [...new Set(inOrder)];
}

/** A season's champion and runner-up. */
const finalists = once((season: Season) => titleClubs(season));
