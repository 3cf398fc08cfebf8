import type { Club, ClubId } from '../domain/club.js';
import type { Department } from '../domain/department.js';
import type { Area } from './club-country.js';
import type { Appearance } from './club-history.js';
import { fold } from './fold.js';

/**
 * For each club, the other clubs of its name, ignoring case and accents; clubs without any are left out. A club's
 * namesakes are of its own country; a club from abroad also has those it has shared a competition with.
 */
export function clubNamesakes(
	clubs: readonly Club[],
	historyOf: (club: Club) => readonly Appearance[],
	countries: ReadonlyMap<ClubId, Area>,
): ReadonlyMap<ClubId, readonly Club[]> {
	const byName = new Map<string, Club[]>();
	for (const club of clubs) {
		const key = fold(club.name);
		byName.set(key, [...(byName.get(key) ?? []), club]);
	}
	const isTakenFor = (club: Club, other: Club) => {
		const [country, another] = [countries.get(club.id), countries.get(other.id)];
		if (country === undefined || country === another) return country === another;
		const competitions = new Set(historyOf(club).map(({ season }) => season.competition));
		return historyOf(other).some(({ season }) => competitions.has(season.competition));
	};
	const found = [...byName.values()].filter((all) => all.length > 1);
	return new Map(
		found.flatMap((all) =>
			all.flatMap((club) => {
				const others = all.filter((other) => other !== club && isTakenFor(club, other));
				return others.length === 0 ? [] : [[club.id, others] as const];
			}),
		),
	);
}

/**
 * What each club is called in lists: a shared name gets the town, or the department where the town is shared or
 * unknown.
 */
export function clubLabels(
	clubs: readonly Club[],
	namesakes: ReadonlyMap<ClubId, readonly Club[]>,
	departments: ReadonlyMap<string, Department>,
): ReadonlyMap<string, string> {
	return new Map(
		clubs.map((club) => {
			const others = namesakes.get(club.id);
			if (!others) return [club.id, club.name];
			const department = club.department && departments.get(club.department)?.name;
			const townTells = club.town !== undefined && others.every(({ town }) => town !== club.town);
			const place = townTells ? club.town : (department ?? club.town ?? club.country);
			return [club.id, place ? `${club.name} (${place})` : club.name];
		}),
	);
}
