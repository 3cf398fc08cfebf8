import type { Catalog } from '../catalog/catalog.js';
import { clubsMeant } from '../catalog/meant-club.js';
import type { Club } from '../domain/club.js';
import type { ClubText } from './results.js';

/** The country of those of the bot's own clubs that name none. */
const HOME = 'PER';
/** How many clubs are named if it is not sure which one is meant. */
const NAMED = 5;

/** What a name in a file means among the bot's own clubs: one of them for sure, or perhaps one of several. */
export type OwnClub = { readonly club?: Club; readonly maybe: readonly string[] };

/** Looks up a file's club among the bot's own; undefined for a club of another country, or if none comes close. */
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
