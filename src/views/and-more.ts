import type { Words } from '../text/words.js';

/** What a list is of, by how its end is worded. */
type Of = 'names' | 'lines' | 'competitions';

/** What a list ends with that leaves so many out: `and 3 more`, `… and 3 more lines`; nothing where it has all. */
export function andMore(left: number, of: Of, words: Words): readonly string[] {
	return left > 0 ? [words.say(`and-more.${of}`, { count: left })] : [];
}

/** The first of a list, `most` of them; then how many more there are. */
export function firstFew(list: readonly string[], most: number, of: Of, words: Words): readonly string[] {
	return [...list.slice(0, most), ...andMore(list.length - most, of, words)];
}
