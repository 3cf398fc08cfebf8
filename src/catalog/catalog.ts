import { type Club, type ClubId, nameIn } from '../domain/club.js';
import { type Competition, type CompetitionId, competitionName, type Format, formatIn } from '../domain/competition.js';
import type { Department, DepartmentId } from '../domain/department.js';
import type { Season } from '../domain/season.js';
import { clubCountries } from './club-country.js';
import { type Appearance, clubHistories } from './club-history.js';
import { clubLabels, clubNamesakes } from './club-labels.js';
import { createClubSearch, namesOf } from './club-search.js';
import { type ClubSurroundings, clubSurroundings, type SurroundingData } from './club-surroundings.js';
import { fold } from './fold.js';
import type { MeantClub } from './meant-club.js';
import { createNamedClubs } from './named-clubs.js';
import { createNamedSeasons } from './named-seasons.js';
import { createSearch, type Hit } from './search.js';
import { findCompetitions } from './season-query.js';
import { createSeasonSearch, type MeantSeason } from './season-search.js';

/** Everything the bot knows, read-only and in memory. Made once at start; the only way to reach the data. */
export type Catalog = ClubSurroundings & {
	/** In the order of lists; the first is the default. */
	readonly competitions: readonly Competition[];
	/** By competition, oldest first. */
	readonly seasons: readonly Season[];
	/** In Spanish alphabetical order. */
	readonly departments: readonly Department[];
	readonly clubs: readonly Club[];
	/** The competition with this id, which may come from outside. */
	competition(id: string): Competition | undefined;
	/** The season of a year, if there is one. Both may come from outside. */
	season(competition: string, year: number): Season | undefined;
	/** A competition's seasons, oldest first. */
	seasonsOf(competition: string): readonly Season[];
	/** How a season’s competition was played in its year, where a source tells. */
	formatOf(season: Pick<Season, 'competition' | 'year'>): Format | undefined;
	/** The seasons before and after one, skipping years without data. */
	neighbours(season: Season): { readonly previous?: Season | undefined; readonly next?: Season | undefined };
	/** The club with this id. Ids in the data are checked at load, so an unknown one is a bug and throws. */
	club(id: ClubId): Club;
	/** The club with an id that comes from outside. */
	clubWithId(id: string): Club | undefined;
	/** As `club`, for departments. */
	department(id: DepartmentId): Department;
	/** What the club is called, in a year if given; with its town where other clubs share the name. */
	clubLabel(id: ClubId, year?: number): string;
	/** Where a club is from: its country, else the area of the competitions it has played; undefined for Peru. */
	countryOf(id: ClubId): string | undefined;
	/** The other clubs of the same name that could be meant, in the order of `clubs`. */
	namesakesOf(id: ClubId): readonly Club[];
	/** The seasons a club appears in, by competition, oldest first. */
	historyOf(id: ClubId): readonly Appearance[];
	/**
	 * Best first; an empty query finds the best-known clubs. `among` are competitions: only clubs of their areas are
	 * found.
	 */
	searchClubs(query: string, limit?: number, among?: readonly string[]): readonly Hit<Club>[];
	/** The club that a complete text means, those it may mean, or similar ones; undefined where nothing is similar. */
	clubMeant(query: string, among?: readonly string[]): MeantClub | undefined;
	/** The clubs that a running text names, in order of appearance; `among` as in `searchClubs`. */
	clubsNamedIn(text: string, among?: readonly string[]): readonly Club[];
	/**
	 * The seasons that a running text names by their years, of all competitions or only of `among`; `fallback` is assumed
	 * where the text names no competition.
	 */
	seasonsNamedIn(text: string, fallback: CompetitionId, among?: readonly CompetitionId[]): readonly Season[];
	/** As `searchClubs`, for departments; by name or capital. */
	searchDepartments(query: string): readonly Hit<Department>[];
	/**
	 * The seasons that a half-typed text may become, likeliest first; `fallback` is assumed where it names no
	 * competition, or none of `among`.
	 */
	searchSeasons(query: string, fallback?: CompetitionId, among?: readonly CompetitionId[]): readonly Season[];
	/** The season that a complete text means, or the nearest ones; `only` overrides a competition in the text. */
	seasonMeant(
		query: string,
		fallback: CompetitionId,
		kept?: { readonly only?: CompetitionId | undefined; readonly among?: readonly CompetitionId[] | undefined },
	): MeantSeason;
	/** The competitions that a text names or begins to name; all of them for an empty text. */
	searchCompetitions(query: string): readonly Competition[];
};

/** Indexes data that has been checked. */
export function createCatalog(
	data: SurroundingData & {
		readonly departments: readonly Department[];
		readonly clubs: readonly Club[];
		readonly competitions: readonly Competition[];
		readonly seasons: readonly Season[];
	},
): Catalog {
	const competitions = data.competitions.toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));
	const rank = new Map(competitions.map(({ id }, index) => [id, index]));
	const seasons = data.seasons.toSorted(
		(a, b) => (rank.get(a.competition) ?? 0) - (rank.get(b.competition) ?? 0) || a.year - b.year,
	);
	const seasonsByCompetition = new Map<string, readonly Season[]>(
		competitions.map(({ id }) => [id, seasons.filter(({ competition }) => competition === id)]),
	);
	const seasonsByKey = new Map(seasons.map((season) => [keyOf(season.competition, season.year), season]));
	const competitionsById = new Map<string, Competition>(competitions.map((each) => [each.id, each]));
	const clubsById = new Map<string, Club>(data.clubs.map((club) => [club.id, club]));
	const departments = data.departments.toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
	const departmentsById = new Map<string, Department>(departments.map((each) => [each.id, each]));
	const histories = clubHistories(seasons);
	const historyOf = ({ id }: Pick<Club, 'id'>) => histories.get(id) ?? [];
	const countries = clubCountries(data.clubs, competitions, historyOf);
	const namesakes = clubNamesakes(data.clubs, historyOf, countries);
	const labels = clubLabels(data.clubs, namesakes, departmentsById);

	const club = (id: ClubId) => existing(clubsById.get(id), id);
	const seasonsOf = (competition: string) => seasonsByCompetition.get(competition) ?? [];
	const season = (competition: string, year: number) => seasonsByKey.get(keyOf(competition, year));

	const { decide, ...clubSearch } = createClubSearch({
		clubs: data.clubs,
		competitions,
		departments: departmentsById,
		countries,
		historyOf,
	});

	const findDepartments = createSearch(
		departments.map((each) => ({ item: each, names: [each.name, each.capital], context: [], renown: 0 })),
	);

	const places = new Set(departments.flatMap(({ name, capital }) => [fold(name), fold(capital)]));
	const seasonSearch = createSeasonSearch(competitions, seasons, seasonsOf);

	return {
		...clubSurroundings(data, seasons),
		competitions,
		seasons,
		departments,
		clubs: data.clubs,
		competition: (id) => competitionsById.get(id),
		season,
		seasonsOf,
		formatOf({ competition, year }) {
			const found = competitionsById.get(competition);
			return found && formatIn(found, year);
		},
		neighbours({ competition, year }) {
			const all = seasonsOf(competition);
			const index = all.findIndex((each) => each.year === year);
			return { previous: all[index - 1], next: all[index + 1] };
		},
		club,
		clubWithId: (id) => clubsById.get(id),
		department: (id) => existing(departmentsById.get(id), id),
		clubLabel(id, year) {
			const label = labels.get(id);
			if (year === undefined || !label) return label ?? club(id).name;
			const name = nameIn(club(id), year);
			return name === club(id).name ? label : name;
		},
		countryOf: (id) => countries.get(id),
		namesakesOf: (id) => namesakes.get(id) ?? [],
		historyOf: (id) => histories.get(id) ?? [],
		searchDepartments: (query) => findDepartments(query),
		...clubSearch,
		clubsNamedIn: createNamedClubs(
			data.clubs,
			namesOf,
			(query, among) => clubSearch.searchClubs(query, undefined, among),
			decide,
			places,
		),
		...seasonSearch,
		seasonsNamedIn: createNamedSeasons(competitions, seasonSearch.seasonMeant),
		searchCompetitions: (query) => findCompetitions(query, competitions),
	};
}

function keyOf(competition: string, year: number): string {
	return `${competition} ${year}`;
}

function existing<T>(found: T | undefined, id: string): T {
	if (found === undefined) throw new Error(`Nothing has the id ${id}`);
	return found;
}

/** The competition's name in the year of a season. */
export function seasonCompetitionName(catalog: Pick<Catalog, 'competition'>, season: Season) {
	return competitionName(existing(catalog.competition(season.competition), season.competition), season.year);
}
