import type { Club, ClubId } from '../domain/club.js';
import type { Competition } from '../domain/competition.js';
import type { Department } from '../domain/department.js';
import { type Area, areasOf } from './club-country.js';
import { type Appearance, renownOf } from './club-history.js';
import { type MeantClub, meantClub } from './meant-club.js';
import { createSearch, type Hit, type Search } from './search.js';

/** The data that clubs are searched in. */
type Searched = {
	readonly clubs: readonly Club[];
	readonly competitions: readonly Competition[];
	readonly departments: ReadonlyMap<string, Department>;
	readonly countries: ReadonlyMap<ClubId, Area>;
	historyOf(club: Club): readonly Appearance[];
};

/**
 * Looks clubs up by what people type. `among` names competitions: only clubs of their areas are found. If these are one
 * area, the clubs of others do not affect the fuzzy matches either.
 */
export function createClubSearch({ clubs, competitions, departments, countries, historyOf }: Searched) {
	const areas = areasOf(competitions);
	const known = new Map<Club, ReadonlySet<Area>>();
	const areasOfClub = (club: Club): ReadonlySet<Area> => {
		const found =
			known.get(club) ??
			new Set([countries.get(club.id), ...historyOf(club).map(({ season }) => areas.get(season.competition))]);
		known.set(club, found);
		return found;
	};
	const searchIn = (some: readonly Club[]): Search<Club> =>
		createSearch(
			some.map((each) => ({
				item: each,
				names: properNamesOf(each),
				nicknames: [...each.nicknames, ...each.lesserNicknames],
				context: contextOf(each, historyOf(each), departments),
				renown: renownOf(historyOf(each)),
			})),
		);
	const everywhere = searchIn(clubs);
	const isOneArea = new Set(areas.values()).size < 2;
	const byArea = new Map<Area, Search<Club>>();
	const searchOf = (area: Area): Search<Club> => {
		const found = byArea.get(area) ?? searchIn(clubs.filter((club) => areasOfClub(club).has(area)));
		byArea.set(area, found);
		return found;
	};

	function find(query: string, limit?: number, among?: readonly string[]): readonly Hit<Club>[] {
		const wanted = new Set(among?.filter((id) => areas.has(id)).map((id) => areas.get(id)));
		const [area, ...others] = wanted;
		if (isOneArea || wanted.size === 0) return everywhere(query, limit);
		if (others.length === 0) return searchOf(area)(query, limit);
		const isHere = (club: Club) => [...areasOfClub(club)].some((each) => wanted.has(each));
		return everywhere(query, limit, isHere);
	}

	const decide = (hits: readonly Hit<Club>[]): MeantClub | undefined =>
		meantClub(hits, (club) => renownOf(historyOf(club)));

	return {
		searchClubs: find,
		clubMeant: (query: string, among?: readonly string[]) => decide(find(query, undefined, among)),
		/** The meaning of some search results. */
		decide,
	};
}

/** Every name a club is found by; its display name first. */
export function namesOf(club: Club): readonly string[] {
	return [...properNamesOf(club), ...club.nicknames, ...club.lesserNicknames];
}

function properNamesOf({ name, fullName, formerNames, aliases }: Club): readonly string[] {
	return [name, ...(fullName ? [fullName] : []), ...formerNames.map((former) => former.name), ...aliases];
}

function contextOf(
	club: Club,
	history: readonly Appearance[],
	departments: ReadonlyMap<string, Department>,
): readonly string[] {
	const towns = history.flatMap(({ qualifier }) => qualifier?.town ?? []);
	const department = club.department && departments.get(club.department)?.name;
	return [...new Set([club.town, department, ...towns].filter((place) => place !== undefined))];
}
