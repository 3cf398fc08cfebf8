import { type Competition, competitionName } from '../domain/competition.js';
import { editDistance } from './edit-distance.js';
import { fold } from './fold.js';

/** What a person means by the text of a season option. */
export type SeasonQuery = {
	/** Years it may mean, likeliest first: `08` is 2008 before 1908. */
	readonly years: readonly number[];
	/** It names a season over two years, and `years` has the first of them: `2015/16`, `15-16`. */
	readonly isSpan?: boolean | undefined;
	/** Digits typed so far, when they are not a year yet: `19`, `201`. */
	readonly begins?: string | undefined;
	/** The competition it names, if any. */
	readonly competition?: Competition | undefined;
	/** A word that is neither year nor competition. */
	readonly unknown?: string | undefined;
};

/** Words people put around a year that say nothing. */
export const fillers: ReadonlySet<string> = new Set([
	'season',
	'temporada',
	'year',
	'ano',
	'edition',
	'edicion',
	'the',
	'of',
	'in',
	'de',
	'del',
	'la',
	'el',
	'en',
]);

/** Shortest word in which a typing error is allowed: a shorter one could be anything. */
const SHORTEST_TYPO = 4;

/** A longer text is never a season. */
const LONGEST_QUERY = 80;

/** Two years of a season, the second perhaps half typed: `2015/16`, `2015-2016`, `15–16`, `2015/1`. */
const SPAN = /(?<!\d)(\d{4}|\d{2})\s?[-–/]\s?(\d{0,4})(?!\d)/;

/** Reads `2008`, `'08`, `copa perú 2008`, `2008 primera`, `2015/16 premier league`. */
export function readSeasonQuery(text: string, competitions: readonly Competition[]): SeasonQuery {
	// Some people write a year with a thousands separator: 2.008.
	const joined = text.slice(0, LONGEST_QUERY).replace(/\b([12])[.,](\d{3})\b/g, '$1$2');
	const span = spanIn(joined);
	const words = fold(span ? span.rest : joined)
		.split(' ')
		.filter(Boolean);
	const { competition, rest } = takeCompetition(words, competitions);
	const number = rest.find((word) => /^\d{1,4}$/.test(word));
	const unknown = rest.find((word) => word !== number && !fillers.has(word));
	const years = number === undefined ? [] : yearsOf(number);
	return { years, isSpan: span?.isWhole, begins: years.length === 0 ? number : undefined, competition, unknown };
}

/** Reduces the two years of a season to the first; undefined where the text has no two consecutive years. */
function spanIn(text: string): { readonly rest: string; readonly isWhole: boolean } | undefined {
	const [whole = '', first = '', second = ''] = SPAN.exec(text) ?? [];
	const next = `${(Number(first) + 1) % 100}`.padStart(2, '0');
	const isWhole = second.length > 1 && (second === next || second === `${Number(first) + 1}`);
	const isBegun =
		first.length === 4 && second.length < 4 && (`${Number(first) + 1}`.startsWith(second) || next.startsWith(second));
	return isWhole || isBegun ? { rest: text.replace(whole, ` ${first} `), isWhole } : undefined;
}

/** The competitions a text names or begins to name; all of them, for an empty text. */
export function findCompetitions(query: string, competitions: readonly Competition[]): readonly Competition[] {
	const typed = fold(query.slice(0, LONGEST_QUERY));
	const exact = competitions.filter((each) => competitionNames(each).includes(typed));
	return exact.length > 0
		? exact
		: competitions.filter((each) => competitionNames(each).some((name) => ` ${name}`.includes(` ${typed}`)));
}

function yearsOf(digits: string): readonly number[] {
	if (digits.length === 4) return [Number(digits)];
	return digits.length === 2 ? [2000 + Number(digits), 1900 + Number(digits)] : [];
}

/** Takes the longest run of words that names a competition, its last word perhaps half typed or misspelt. */
function takeCompetition(words: readonly string[], competitions: readonly Competition[]) {
	for (let length = words.length; length > 0; length--) {
		for (let start = 0; start + length <= words.length; start++) {
			const run = words.slice(start, start + length).join(' ');
			if (/^\d+$/.test(run) || (length === 1 && fillers.has(run))) continue;
			const competition =
				competitions.find((each) => competitionNames(each).includes(run)) ??
				competitions.find((each) => run.length >= 3 && competitionNames(each).some((name) => name.startsWith(run))) ??
				competitions.find((each) => competitionNames(each).some((name) => isMisspelt(run, name)));
			if (competition) return { competition, rest: [...words.slice(0, start), ...words.slice(start + length)] };
		}
	}
	return { competition: undefined, rest: words };
}

/** Whether a text is a misspelt name: one error, or two from eight letters on. Years have none. */
function isMisspelt(run: string, name: string): boolean {
	if (run.length < SHORTEST_TYPO || /\d/.test(run)) return false;
	const most = run.length < 8 ? 1 : 2;
	return editDistance(run, name, most).toWhole <= most;
}

/** Every name of a competition, folded. */
export function competitionNames(competition: Competition): readonly string[] {
	const names = [competitionName(competition), ...competition.eras].flatMap(({ name }) => [name.en, name.es]);
	return [competition.id, ...names, ...competition.aliases].map(fold);
}
