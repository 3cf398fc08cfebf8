import type { Club } from '../domain/club.js';
import type { Department } from '../domain/department.js';
import { fold } from './fold.js';

/** What each club is called in lists: names shared by several clubs get the town, or the department where the town is the same or unknown. */
export function clubLabels(
	clubs: readonly Club[],
	departments: ReadonlyMap<string, Department>,
): ReadonlyMap<string, string> {
	const namesakes = new Map<string, Club[]>();
	for (const club of clubs) {
		const key = fold(club.name);
		namesakes.set(key, [...(namesakes.get(key) ?? []), club]);
	}
	return new Map(
		clubs.map((club) => {
			const others = (namesakes.get(fold(club.name)) ?? []).filter(({ id }) => id !== club.id);
			if (others.length === 0) return [club.id, club.name];
			const department = club.department && departments.get(club.department)?.name;
			const townTells = club.town !== undefined && others.every(({ town }) => town !== club.town);
			const place = townTells ? club.town : (department ?? club.town);
			return [club.id, place ? `${club.name} (${place})` : club.name];
		}),
	);
}
