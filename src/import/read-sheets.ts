import type { DataProblem } from '../catalog/data-problem.js';
import { nameKey } from './club-names.js';
import { type Belongs, belongsTo, seasonYears } from './file-names.js';
import { readResults } from './find-files.js';
import type { ClubText, Results, Years } from './results.js';
import { firstOf } from './told.js';

/** The longest seasons have some 2,000 matches; a file with more than this would keep an import busy for minutes. */
const MOST_MATCHES = 5_000;

/** One file of results, and what it is about: one season of one competition. */
export type Sheet = { readonly results: Results; readonly belongs: Belongs; readonly years: Years };

/**
 * Reads files of results, each for another season; notes in `problems` which are left out, and why.
 *
 * @param onFile Called after each file, with the number of files read so far and the total.
 */
export function readSheets(
	files: readonly string[],
	problems: DataProblem[],
	onFile: (done: number, of: number) => void,
): readonly Sheet[] {
	const seen = new Map<string, string>();
	return files.flatMap((file, index): Sheet[] => {
		const results = readResults(file, problems);
		onFile(index + 1, files.length);
		if (!results) return [];
		const [years, belongs] = [seasonYears(results), belongsTo(results)];
		const note = (expected: string) => {
			problems.push({ file, path: '', expected });
			return [];
		};
		if (results.matches.length > MOST_MATCHES) return note(`one season, of at most ${MOST_MATCHES} matches`);
		if (!years) return note('the matches of one season, or its years in the name, such as 2015-16');
		if (!results.matches.some(({ score }) => score)) return note('at least one match with a result');
		const key = `${belongs.key} ${years.year}`;
		const other = seen.get(key);
		if (other !== undefined) return note(`another season than ${other} has`);
		seen.set(key, file);
		const wrong = wrongMatches(results, years);
		problems.push(...firstOf(wrong));
		if (wrong.length > 0) return [];
		return [{ results: withCountry(results, belongs.known?.country), belongs, years }];
	});
}

/** Every club that a file names. */
export function clubsIn({ results }: Sheet): readonly ClubText[] {
	return results.matches.flatMap(({ home, away }) => [home, away]);
}

/** Matches that cannot be right: of a club against itself, of another time, or listed twice. */
function wrongMatches({ file, places, matches }: Results, { year }: Years): readonly DataProblem[] {
	const seen = new Map<string, string>();
	return matches.flatMap(({ home, away, date, round = '' }, at): DataProblem[] => {
		const path = places[at] ?? '';
		if (nameKey(home) === nameKey(away)) return [{ file, path, expected: 'two different clubs' }];
		if (date !== undefined && Math.abs(Number(date.slice(0, 4)) - year) > 1) {
			return [{ file, path, expected: `a day in or near ${year}, not ${date}` }];
		}
		const key = JSON.stringify([nameKey(home), nameKey(away), date ?? round]);
		const other = seen.get(key);
		seen.set(key, other ?? path);
		return other === undefined ? [] : [{ file, path, expected: `another match than ${other}` }];
	});
}

/** The clubs of a league are of its country, unless their names say otherwise. */
function withCountry(results: Results, country: string | undefined): Results {
	const own = (club: ClubText): ClubText => ({ name: club.name, country: club.country ?? country });
	return {
		...results,
		matches: results.matches.map((match) => ({ ...match, home: own(match.home), away: own(match.away) })),
	};
}
