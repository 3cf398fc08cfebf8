import type { Competition, CompetitionId } from '../domain/competition.js';
import type { Season } from '../domain/season.js';
import { readSeasonQuery } from './season-query.js';

/** What a text means: a season, or what there is in place of one. */
export type MeantSeason =
	| { readonly found: Season }
	| {
			readonly found: undefined;
			readonly competition: CompetitionId;
			/** The year the text names; undefined when it names none, or something that is not a year. */
			readonly year: number | undefined;
			/** Oldest first. */
			readonly nearest: readonly Season[];
			/** Seasons of other competitions in that year, where the text named no competition. */
			readonly elsewhere: readonly Season[];
	  };

/** How many seasons are offered in place of a missing one. */
const NEAREST = 5;

/** Looks seasons up by what people type; `seasons` are sorted by competition, oldest first. */
export function createSeasonSearch(
	competitions: readonly Competition[],
	seasons: readonly Season[],
	seasonsOf: (competition: string) => readonly Season[],
) {
	const named = (among: readonly CompetitionId[] | undefined) =>
		among ? competitions.filter(({ id }) => among.includes(id)) : competitions;
	return {
		searchSeasons(query: string, fallback?: CompetitionId, among?: readonly CompetitionId[]): readonly Season[] {
			const read = readSeasonQuery(query, named(among));
			if (read.unknown !== undefined) return [];
			const asked = read.competition?.id ?? fallback;
			const inOrder = asked ? seasonsOf(asked) : seasons;
			if (read.years.length > 0) {
				return read.years.flatMap((year) => seasonsIn(year, read.isSpan, inOrder));
			}
			const { begins } = read;
			return newestFirst(begins === undefined ? inOrder : inOrder.filter((each) => startsIn(begins, each)));
		},
		seasonMeant(
			query: string,
			fallback: CompetitionId,
			{
				only,
				among,
			}: { readonly only?: CompetitionId | undefined; readonly among?: readonly CompetitionId[] | undefined } = {},
		): MeantSeason {
			const read = readSeasonQuery(query, named(among));
			const competition = only ?? read.competition?.id ?? fallback;
			const years = read.unknown === undefined ? read.years : [];
			const all = seasonsOf(competition);
			const found = years.flatMap((year) => seasonsIn(year, read.isSpan, all))[0];
			if (found) return { found };
			const [year] = years;
			const wanted = year ?? 9999;
			const nearest = all
				.toSorted((a, b) => Math.abs(a.year - wanted) - Math.abs(b.year - wanted) || b.year - a.year)
				.slice(0, NEAREST)
				.toSorted((a, b) => a.year - b.year);
			const others = only === undefined && read.competition === undefined ? named(among) : [];
			const elsewhere = others.flatMap(({ id }) => {
				const [there] = years.flatMap((each) => seasonsIn(each, read.isSpan, seasonsOf(id)));
				return there && id !== competition ? [there] : [];
			});
			return { found: undefined, competition, year, nearest, elsewhere: elsewhere.slice(0, NEAREST) };
		},
	};
}

/** The seasons that a year means: for `2016` the one that ended then, before the one that began then. */
function seasonsIn(year: number, isSpan: boolean | undefined, seasons: readonly Season[]): readonly Season[] {
	const begun = seasons.filter((each) => each.year === year);
	return isSpan === undefined ? [...seasons.filter(({ until }) => until === year), ...begun] : begun;
}

function startsIn(begins: string, { year, until }: Season): boolean {
	return `${year}`.startsWith(begins) || (until !== undefined && `${until}`.startsWith(begins));
}

/** Newest first, but the newest with a champion leads: a season in progress has little to show. */
function newestFirst(inOrder: readonly Season[]): readonly Season[] {
	const newest = inOrder.toReversed();
	const decided = newest.find(({ champion }) => champion);
	return decided ? [decided, ...newest.filter((each) => each !== decided)] : newest;
}
