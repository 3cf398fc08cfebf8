import { editDistance } from '../catalog/edit-distance.js';
import { fold } from '../catalog/fold.js';
import type { ClubText } from './results.js';

/** Abbreviations of «football club» that some sources add to a name and others leave out. */
const forms = new Set(['fc', 'afc', 'cf', 'sc', 'fk', 'sk', 'bk']);

/** Words shorter than this say too little for a comparison. */
export const TELLING = 3;
/** Names at least this long may differ by one letter. */
const TYPO = 6;

/** Cache of folded names: a season names each of its clubs some forty times, and every step asks for them again. */
const folded = new Map<string, string>();

/** A key that is the same for every spelling of a name, with the country. */
export function nameKey({ name, country = '' }: ClubText): string {
	const known = folded.get(name) ?? (fold(name) || name);
	folded.set(name, known);
	return `${country} ${known}`;
}

/** A key without what some sources leave out: `Norte FC`, `FC Norte` and `Norte` have the same. */
export function coreKey({ name, country = '' }: ClubText): string {
	return `${country} ${coreOf(name).text}`;
}

/** A name without such abbreviations, and those of its words that are long enough to compare. */
export type Core = { readonly text: string; readonly words: readonly string[] };

/** Cached, since a name is compared with every other one of its country. */
const cores = new Map<string, Core>();

/** The part of a name that is compared with others. */
export function coreOf(name: string): Core {
	const known = cores.get(name);
	if (known) return known;
	const words = fold(name).split(' ');
	while (words.length > 1 && forms.has(words[0] ?? '')) words.shift();
	while (words.length > 1 && forms.has(words.at(-1) ?? '')) words.pop();
	const text = words.join(' ') || name;
	const core = { text, words: text.split(' ').filter((word) => word.length >= TELLING) };
	cores.set(name, core);
	return core;
}

/** Whether two names of one country may mean one club: `Mon United`, `Montaña United`; `Norte RJ`, `CR Norte`. */
export function isAlike(first: string, second: string): boolean {
	const [a, b] = [coreOf(first), coreOf(second)];
	const isOfOneLength = Math.abs(a.text.length - b.text.length) <= 1;
	const isLong = Math.min(a.text.length, b.text.length) >= TYPO;
	if (isOfOneLength && isLong && editDistance(a.text, b.text, 1).toWhole <= 1) return true;
	const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
	return short.length > 0 && short.every((word) => long.some((each) => each.startsWith(word) || word.startsWith(each)));
}
