import type { Catalog } from '../catalog/catalog.js';
import { clubsMeant } from '../catalog/meant-club.js';
import type { Club } from '../domain/club.js';
import type { ClubText } from './results.js';

/** The clubs of the bot's own data without a country are of this one. */
const HOME = 'PER';
/** So many are named where it is not sure which is meant. */
const NAMED = 5;

/** What a name of a file means among the bot's own clubs: one for sure, or one of some. */
export type OwnClub = { readonly club?: Club; readonly maybe: readonly string[] };

/** Looks a club of a file up among the bot's own; undefined for one of another country, or one that nobody is near. */
export function ownClub({ name, country }: ClubText, catalog: Pick<Catalog, 'clubMeant'>): OwnClub | undefined {
	const meant = country === HOME ? catalog.clubMeant(name) : undefined;
	if (!meant) return undefined;
	if (meant.kind === 'one' && meant.isExact) return isHome(meant.club) ? { club: meant.club, maybe: [] } : undefined;
	return {
		maybe: clubsMeant(meant)
			.filter(isHome)
			.map((club) => club.name)
			.slice(0, NAMED),
	};
}

function isHome({ country }: Club): boolean {
	return country === undefined;
}
