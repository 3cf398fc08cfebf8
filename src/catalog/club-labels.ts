import type { Club, ClubId } from '../domain/club.js';
import type { Department } from '../domain/department.js';
import { fold } from './fold.js';

/** The other clubs of a club's name, for each club that has any: neither case nor accents tell them apart. */
export function clubNamesakes(clubs: readonly Club[]): ReadonlyMap<ClubId, readonly Club[]> {
	const byName = new Map<string, Club[]>();
	for (const club of clubs) {
		const key = fold(club.name);
		byName.set(key, [...(byName.get(key) ?? []), club]);
	}
	return new Map(
		[...byName.values()]
			.filter((all) => all.length > 1)
			.flatMap((all) => all.map((club) => [club.id, all.filter((other) => other !== club)] as const)),
	);
}

/** What each club is called in lists: names shared by several clubs get the town, or the department where the town is the same or unknown. */
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
