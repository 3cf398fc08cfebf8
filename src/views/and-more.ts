import type { Words } from '../text/words.js';

/** The end of a list that leaves some items out: `and 3 more`, `… and 3 more lines`; nothing if none are left. */
export function andMore(left: number, of: 'names' | 'lines' | 'competitions', words: Words): readonly string[] {
	return left > 0 ? [words.say(`and-more.${of}`, { count: left })] : [];
}
