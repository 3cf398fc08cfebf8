import type { Words } from '../text/words.js';

/** What a list ends with that leaves so many out: `and 3 more`, `… and 3 more lines`; nothing where it has all. */
export function andMore(left: number, of: 'names' | 'lines' | 'competitions', words: Words): readonly string[] {
	return left > 0 ? [words.say(`and-more.${of}`, { count: left })] : [];
}
