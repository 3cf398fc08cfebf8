import type { Club } from '../domain/club.js';
import { editDistance } from './edit-distance.js';
import { clubsMeant, type MeantClub } from './meant-club.js';
import { isNumber, isStopWord, tellingWords, wordsOf } from './name-words.js';
import type { Hit } from './search.js';
import { shorthandOf } from './shorthand.js';
import { type TextWord, tellingTextWords, textWords } from './text-words.js';

/** Words of the longest name that is looked for. */
const LONGEST_NAME = 7;
/** Words after an ambiguous name that may say where the club is from. */
const PLACE_WORDS = 3;
/** Letters that a name needs to stay clear with one letter wrong, and with two. */
const ONE_ERROR = 6;
const TWO_ERRORS = 10;
/** Maximum number of words in a misspelt name. */
const LONGEST_MISSPELT = 3;
/** Maximum number of misspelt names looked up in one text: each lookup blocks the event loop for a moment. */
const MOST_MISSPELT = 60;

/** Ids of competitions. */
type Among = readonly string[] | undefined;

/** Consecutive words of a text. */
type Run = { readonly from: number; readonly to: number };

/**
 * Finds the clubs that a running text names, in order of appearance: by exact names, the longest first, and by clear
 * misspellings of them.
 *
 * @param namesOf Every name a club is found by.
 * @param find Searches all clubs, or only those of some competitions' areas; best first.
 * @param decide What some search results mean.
 * @param places Folded names of towns and departments, which alone name no club.
 */
export function createNamedClubs(
	clubs: readonly Club[],
	namesOf: (club: Club) => readonly string[],
	find: (query: string, among?: readonly string[]) => readonly Hit<Club>[],
	decide: (hits: readonly Hit<Club>[]) => MeantClub | undefined,
	places: ReadonlySet<string>,
): (text: string, among?: readonly string[]) => readonly Club[] {
	let keys: ReadonlySet<string> | undefined;
	const known = () => {
		keys ??= new Set(clubs.flatMap((club) => namesOf(club).map((name) => keyOf(wordsOf(name)))));
		return keys;
	};

	/** The clubs that have exactly this text for a name; none where that is not clear. */
	function named(query: string, telling: readonly TextWord[], among: Among): readonly Club[] {
		const hits = find(query, among);
		const [best] = hits;
		if (best?.rank !== 'exact' || best.isGuess) return [];
		const meant = decide(hits);
		if (meant?.kind === 'several') return best.nickname === undefined ? clubsMeant(meant) : [];
		if (meant?.kind !== 'one') return [];
		// Nearly every text has some club's nickname in it, such as "los rojos": it counts only with a capital.
		return best.nickname === undefined || telling.some(({ isCapital }) => isCapital) ? [meant.club] : [];
	}

	/** The one club whose name a text is, with a letter or two wrong. */
	function misspelt(query: string, among: Among): readonly Club[] {
		const hits = find(query, among);
		const meant = decide(hits);
		if (meant?.kind !== 'one' || hits[0]?.rank !== 'near') return [];
		const typed = keyOf(wordsOf(query));
		const most = typed.length < TWO_ERRORS ? 1 : 2;
		const isClear = namesOf(meant.club)
			.map((name) => keyOf(wordsOf(name)))
			.some((name) => name[0] === typed[0] && editDistance(typed, name, most).toWhole <= most);
		return isClear ? [meant.club] : [];
	}

	return (text, among) => {
		const words = textWords(text);
		const isPlain = !words.some(({ isCapital }) => isCapital);
		const taken = new Set<number>();
		const found: { readonly at: number; readonly clubs: readonly Club[] }[] = [];
		const textOf = ({ from, to }: Run) => text.slice(words[from]?.start, words[to - 1]?.end);
		const take = (run: Run, clubs: readonly Club[]) => {
			for (let at = run.from; at < run.to && clubs.length > 0; at++) taken.add(at);
			found.push({ at: run.from, clubs });
		};

		/** The clubs that these words name, and the words with those that say where the club is from. */
		function namedAt(run: Run, some: readonly TextWord[], telling: readonly TextWord[]) {
			const key = keyOf(some.map(({ folded }) => folded));
			// "Ayacucho" means the town rather than the club, "Ayacucho FC" the club.
			const isOnlyPlace = places.has(key) && some.every((each) => telling.includes(each) || isStopWord(each.folded));
			if (isOnlyPlace || !isWritten(telling, isPlain) || !(known().has(key) || isShorthand(telling))) return undefined;
			const clubs = named(textOf(run), telling, among);
			return clubs.length > 1 ? (withPlace(run) ?? { run, clubs }) : { run, clubs };
		}

		/** The one of several clubs that the words after the shared name single out. */
		function withPlace({ from, to }: Run) {
			for (let end = Math.min(to + PLACE_WORDS, words.length); end > to; end--) {
				const run = { from, to: end };
				const clubs = named(textOf(run), [], among);
				if (clubs.length === 1) return { run, clubs };
			}
			return undefined;
		}

		let tries = 0;
		function misspeltAt(run: Run, telling: readonly TextWord[]) {
			const letters = telling.reduce((sum, { folded }) => sum + folded.length, 0);
			const isName = isPlain ? telling.length > 1 : telling.every(({ isCapital }) => isCapital);
			if (!isName || letters < ONE_ERROR || run.to - run.from > LONGEST_MISSPELT || ++tries > MOST_MISSPELT) return [];
			return misspelt(textOf(run), among);
		}

		for (const run of runsOf(words, LONGEST_NAME, taken)) {
			const some = words.slice(run.from, run.to);
			const telling = tellingTextWords(some);
			const exact = namedAt(run, some, telling);
			if (exact && exact.clubs.length > 0) take(exact.run, exact.clubs);
			else take(run, misspeltAt(run, telling));
		}
		return [...new Set(found.sort((a, b) => a.at - b.at).flatMap((each) => each.clubs))];
	};
}

/** Runs of words that may be one name, the longest first, without those that have a word taken by then. */
function* runsOf(words: readonly TextWord[], longest: number, taken: ReadonlySet<number>): Generator<Run> {
	for (let length = longest; length > 0; length--) {
		for (let from = 0; from + length <= words.length; from++) {
			const isOne = words.slice(from + 1, from + length).every(({ goesOn }) => goesOn);
			const isFree = Array.from({ length }, (_, index) => from + index).every((at) => !taken.has(at));
			if (isOne && isFree) yield { from, to: from + length };
		}
	}
}

/**
 * Whether words are written as a name is. A single word could be any word, so it needs a capital, a short one all
 * capitals. In a text without any capitals a longer word does.
 */
function isWritten(telling: readonly TextWord[], isPlain: boolean): boolean {
	const [only, ...others] = telling;
	if (!only) return false;
	if (others.length > 0) return telling.every((word) => word.folded.length > 1 || isLetterOfName(word));
	const isShort = only.folded.length < 4;
	return isShort ? only.isAllCapitals : only.isCapital || (isPlain && only.folded.length > 4);
}

/**
 * Whether a single letter or a number can be part of a name: `U`, `N°`, `1`; but the "a" of "a Lima" is not an initial.
 */
function isLetterOfName({ folded, isShortened, isCapital }: TextWord): boolean {
	return isNumber(folded) || isShortened || (isCapital && folded !== 'a');
}

/** Whether words may be short for a name: `Sp. Áncash`. */
function isShorthand(telling: readonly TextWord[]): boolean {
	return telling.length > 1 && telling.some((word) => word.isShortened && shorthandOf(word.folded).length > 0);
}

function keyOf(words: readonly string[]): string {
	return tellingWords([...new Set(words)]).join(' ');
}
