import type { Competition, CompetitionId } from '../domain/competition.js';
import type { Season } from '../domain/season.js';
import { fold } from './fold.js';
import { competitionNames, fillers } from './season-query.js';
import type { MeantSeason } from './season-search.js';

/** A year, perhaps with the next one, or its last two digits behind an apostrophe: `2008`, `2015/16`, `'08`. */
const YEAR = /(?<![\d\p{L}])(?:((?:18|19|20)\d\d)(?:\s?[-–/]\s?(\d{4}|\d\d))?|['’](\d\d))(?![\d\p{L}])/gu;
/** Maximum number of years looked at in one text. */
const MOST_YEARS = 200;
/** Words of the longest competition's name. */
const LONGEST_NAME = 5;

/**
 * Finds the seasons whose years a running text names, in order of appearance. A year belongs to the competition beside
 * it, else to the last one that was named, else to `fallback`.
 */
export function createNamedSeasons(
	competitions: readonly Competition[],
	seasonMeant: (query: string, fallback: CompetitionId) => MeantSeason,
): (text: string, fallback: CompetitionId, among?: readonly CompetitionId[]) => readonly Season[] {
	const called = competitions.flatMap((each) => competitionNames(each).map((name) => ({ name, id: each.id })));

	/** The competition whose name ends, or begins, a run of words. */
	function beside(words: readonly string[], end: -1 | 1): CompetitionId | undefined {
		const near = end === -1 ? words.toReversed() : words;
		const start = near.findIndex((word) => !fillers.has(word));
		for (let length = LONGEST_NAME; length > 0 && start >= 0; length--) {
			const some = near.slice(start, start + length);
			const run = (end === -1 ? some.toReversed() : some).join(' ');
			const found = called.find(({ name }) => name === run);
			if (found) return found.id;
		}
		return undefined;
	}

	/** The competition named last before the year, by a name of several words. */
	function lastNamed(before: string): CompetitionId | undefined {
		const places = called
			.filter(({ name }) => name.includes(' '))
			.map(({ name, id }) => ({ id, at: ` ${before} `.lastIndexOf(` ${name} `) }))
			.filter(({ at }) => at >= 0);
		return places.sort((a, b) => b.at - a.at)[0]?.id;
	}

	return (text, fallback, among) => {
		const found = [...text.matchAll(YEAR)].slice(0, MOST_YEARS).flatMap(({ 0: match, 1: first, 2: second, index }) => {
			const before = text.slice(0, index);
			const line = fold(before.slice(before.lastIndexOf('\n') + 1)).split(' ');
			const [after = ''] = text.slice(index + match.length).split('\n');
			const competition =
				beside(line.slice(-2 * LONGEST_NAME), -1) ??
				beside(
					fold(after)
						.split(' ')
						.slice(0, 2 * LONGEST_NAME),
					1,
				) ??
				lastNamed(fold(before)) ??
				fallback;
			const seasonOf = (year: string | undefined) =>
				year === undefined ? undefined : seasonMeant(year, competition).found;
			const whole = seasonOf(match);
			const years = [first, second?.length === 4 ? second : undefined];
			return whole ? [whole] : years.flatMap((year) => seasonOf(year) ?? []);
		});
		return [...new Set(found)].filter(({ competition }) => !among || among.includes(competition));
	};
}
