import { basename, dirname, extname } from 'node:path';
import { fold } from '../catalog/fold.js';
import { type KnownLeague, knownLeague } from './known-leagues.js';
import { LONGEST_NAME, type Results, type Years } from './results.js';

/** A year, or two consecutive ones: `2019`, `2015-16`, `2015/2016`. */
const YEARS = /(?<!\d)((?:19|20)\d{2})(?:\s?[-–/_]\s?(\d{4}|\d{2})(?!\d))?/;

/** Which competition a file of results belongs to. */
export type Belongs = {
	/** The same for all files of the competition, and for no other. */
	readonly key: string;
	/** As the files call it. */
	readonly name: string;
	readonly known?: KnownLeague | undefined;
};

/** The first years that a text names; undefined if it names none. */
export function yearsIn(text: string): Years | undefined {
	const [, first, second] = YEARS.exec(text) ?? [];
	if (first === undefined) return undefined;
	const year = Number(first);
	const isSpan = second !== undefined && Number(second) % 100 === (year + 1) % 100;
	return isSpan ? { year, until: year + 1 } : { year };
}

/**
 * The years of a file's season, from its title, its name, its folders or its matches; undefined if its matches span
 * more than two years.
 */
export function seasonYears({ file, title, matches }: Results): Years | undefined {
	const [named] = [title ?? '', basename(file), ...foldersOf(file)].flatMap((text) => yearsIn(text) ?? []);
	if (named) return named;
	const years = matches.flatMap(({ date }) => (date === undefined ? [] : [Number(date.slice(0, 4))]));
	const first = years.reduce((least, each) => Math.min(least, each), 9999);
	const last = years.reduce((most, each) => Math.max(most, each), 0);
	if (first === last) return { year: first };
	return last === first + 1 ? { year: first, until: last } : undefined;
}

/** The competition of a file: by its name, such as `en.1.json`, else by its title, else by its folder. */
export function belongsTo({ file, title }: Results): Belongs {
	const stem = withoutYears(basename(file, extname(file)));
	const folder = foldersOf(file)
		.map(withoutYears)
		.find((each) => each !== '');
	const known = knownLeague(stem);
	const isCode = /^[a-z]{2,8}(?:\.[a-z0-9]{1,8}){1,4}$/.test(stem);
	const name = (withoutYears(title ?? '') || stem || folder || 'League').slice(0, LONGEST_NAME).trim();
	return { key: known?.id ?? (isCode ? stem : fold(name) || name), name: known?.name ?? name, known };
}

/** The folder that a file lies in, and the one above. */
function foldersOf(file: string): readonly string[] {
	return [dirname(file), dirname(dirname(file))].map((path) => basename(path));
}

/**
 * A text without years, and without what Discord would read as markdown or a mention, which means nothing in a name.
 */
function withoutYears(text: string): string {
	return text
		.replace(YEARS, ' ')
		.replace(/[\s\p{C}*_`~|\\<>[\]@#]+/gu, ' ')
		.replace(/^[\s\-–_.]+|[\s\-–_.]+$/g, '');
}
