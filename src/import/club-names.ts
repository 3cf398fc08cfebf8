import { editDistance } from '../catalog/edit-distance.js';
import { fold } from '../catalog/fold.js';
import type { ClubText } from './results.js';

/** Short forms of «football club» that some sources add to a name and others leave out. */
const forms = new Set(['fc', 'afc', 'cf', 'sc', 'fk', 'sk', 'bk']);

/** Shorter words say too little to find a likeness by. */
const TELLING = 3;
/** Names this long may differ by a letter. */
const TYPO = 6;

/** Names folded so far: a season names each of its clubs some forty times, and asks for it again at every step. */
const folded = new Map<string, string>();

/** The same for every way to write one name; the country belongs to it. */
export function nameKey({ name, country = '' }: ClubText): string {
	const known = folded.get(name) ?? (fold(name) || name);
	folded.set(name, known);
	return `${country} ${known}`;
}

/** A name without what some sources leave out: `Norte FC`, `FC Norte` and `Norte` are one. */
export function coreKey({ name, country = '' }: ClubText): string {
	return `${country} ${coreOf(name)}`;
}

function coreOf(name: string): string {
	const words = fold(name).split(' ');
	while (words.length > 1 && forms.has(words[0] ?? '')) words.shift();
	while (words.length > 1 && forms.has(words.at(-1) ?? '')) words.pop();
	return words.join(' ') || name;
}

/** Whether two names of one country may mean one club: `Mon United`, `Montaña United`; `Norte RJ`, `CR Norte`. */
export function isAlike(first: string, second: string): boolean {
	const [a, b] = [coreOf(first), coreOf(second)];
	if (Math.min(a.length, b.length) >= TYPO && editDistance(a, b, 1).toWhole <= 1) return true;
	const [short = [], long = []] = [a, b].map(tellingWords).toSorted((x, y) => x.length - y.length);
	return short.length > 0 && short.every((word) => long.some((each) => each.startsWith(word) || word.startsWith(each)));
}

function tellingWords(core: string): readonly string[] {
	return core.split(' ').filter((word) => word.length >= TELLING);
}
