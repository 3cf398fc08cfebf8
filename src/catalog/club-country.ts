import type { Club, ClubId } from '../domain/club.js';
import type { Competition } from '../domain/competition.js';
import type { Appearance } from './club-history.js';

/** The country or confederation of a club or competition, by code; undefined for Peru's. */
export type Area = string | undefined;

/** The area of each competition, by id. */
export function areasOf(competitions: readonly Competition[]): ReadonlyMap<string, Area> {
	return new Map<string, Area>(competitions.map(({ id, area }) => [id, area]));
}

/** Where each club is from: its country, else the area of the competitions that it has played. */
export function clubCountries(
	clubs: readonly Club[],
	competitions: readonly Competition[],
	historyOf: (club: Club) => readonly Appearance[],
): ReadonlyMap<ClubId, Area> {
	const areas = areasOf(competitions);
	return new Map(
		clubs.map((club) => {
			const [first, ...others] = historyOf(club).map(({ season }) => areas.get(season.competition));
			const isPeruvian = club.department !== undefined || others.includes(undefined);
			return [club.id, club.country ?? (isPeruvian ? undefined : first)];
		}),
	);
}
