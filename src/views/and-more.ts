import type { Words } from '../text/words.js';

/** The things a list names: they decide how its end is worded. */
type Of = 'names' | 'lines' | 'competitions';

/** The end of a list that leaves some items out: `and 3 more`, `… and 3 more lines`; nothing if none are left. */
export function andMore(left: number, of: Of, words: Words): readonly string[] {
	return left > 0 ? [words.say(`and-more.${of}`, { count: left })] : [];
}

/** The first `most` items of a list, and how many more there are. */
export function firstFew(list: readonly string[], most: number, of: Of, words: Words): readonly string[] {
	return [...list.slice(0, most), ...andMore(list.length - most, of, words)];
}
