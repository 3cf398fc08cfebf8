import { COST, costOf, rankOfFarthest } from './hit-cost.js';
import type { NameIndex } from './name-index.js';
import { isGeneric, tellingWords } from './name-words.js';
import type { Meeting } from './vocabulary.js';

/** Receives each entry that has every word, with the cost of one of its names. */
export type Offer = (entry: number, cost: number) => void;

/** A typed word and the words of the vocabulary that it may mean. */
type TypedWord = {
	readonly letters: number;
	readonly isNeeded: boolean;
	readonly isGeneric: boolean;
	readonly meetings: readonly Meeting[];
};

const NOT_MET = 255;

/** The share of a name's letters that must be typed, errors included, for the name to be clearly meant. */
const CLEAR_SHARE = 2 / 3;

/**
 * Finds the names that have every typed word, in any order. A word may be in the context or in another name of the
 * entry instead, and a generic word may be missing. With `guess`, typed letters may also be inside a word or have
 * errors.
 */
export function createWordMatcher(index: NameIndex): (typed: readonly string[], guess: boolean, offer: Offer) => void {
	const { entryOf, firstNameOf, wordCount, needsGeneric, vocabulary, namesWith, entriesWith } = index;
	const { isNickname, letterCount } = index;

	// Reused by all searches: allocating them for each keystroke takes 17 µs instead of 11.
	const candidates = new Uint32Array(entryOf.length);
	const closenessInName = new Uint8Array(entryOf.length);
	const closenessInEntry = new Uint8Array(firstNameOf.length);
	const farthest = new Uint8Array(entryOf.length);
	const wordsMet = new Uint8Array(entryOf.length);
	const lettersMet = new Uint16Array(entryOf.length);
	const costs = new Float64Array(entryOf.length);

	/** Records how closely each name and each entry matches a typed word. */
	function note({ meetings }: TypedWord): void {
		closenessInName.fill(NOT_MET);
		closenessInEntry.fill(NOT_MET);
		for (const { word, closeness } of meetings) {
			for (const name of namesWith[word] ?? []) {
				if (closeness < (closenessInName[name] ?? 0)) closenessInName[name] = closeness;
			}
			for (const entry of entriesWith[word] ?? []) {
				if (closeness < (closenessInEntry[entry] ?? 0)) closenessInEntry[entry] = closeness;
			}
		}
	}

	/** Makes all names of the entries that have a typed word candidates; returns how many. */
	function nominate({ meetings }: TypedWord): number {
		let count = 0;
		closenessInEntry.fill(NOT_MET);
		for (const { word } of meetings) {
			for (const entry of entriesWith[word] ?? []) {
				if (closenessInEntry[entry] !== NOT_MET) continue;
				closenessInEntry[entry] = 0;
				const end = firstNameOf[entry + 1] ?? 0;
				for (let name = firstNameOf[entry] ?? end; name < end; name++) {
					candidates[count++] = name;
					farthest[name] = 0;
					wordsMet[name] = 0;
					lettersMet[name] = 0;
					costs[name] = 0;
				}
			}
		}
		return count;
	}

	/** Adds the cost of a recorded word to a candidate; false if the candidate is out. */
	function passes(name: number, word: TypedWord): boolean {
		const inName = closenessInName[name] ?? NOT_MET;
		const closeness = Math.min(inName, closenessInEntry[entryOf[name] ?? 0] ?? NOT_MET);
		if (closeness === NOT_MET) {
			costs[name] = (costs[name] ?? 0) + COST.genericWordNotFound;
			return !word.isNeeded;
		}
		const isInName = inName === closeness;
		if (isInName && (!word.isGeneric || needsGeneric[name] === 1)) {
			wordsMet[name] = (wordsMet[name] ?? 0) + 1;
			lettersMet[name] = (lettersMet[name] ?? 0) + word.letters;
		}
		if (closeness > (farthest[name] ?? 0)) farthest[name] = closeness;
		costs[name] = (costs[name] ?? 0) + closeness * COST.closeness + (isInName ? 0 : COST.wordOnlyInContext);
		return true;
	}

	return (typed, guess, offer) => {
		const needed = tellingWords(typed);
		const words = [...new Set([...needed, ...typed])].map((word) => ({
			letters: word.length,
			isNeeded: needed.includes(word),
			isGeneric: isGeneric(word),
			meetings: vocabulary.meet(word, guess),
		}));
		// The rarest word first, so that few candidates are left for the others.
		const spread = ({ meetings }: TypedWord) =>
			meetings.reduce((sum, { word }) => sum + (entriesWith[word]?.length ?? 0), 0);
		words.sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded) || spread(a) - spread(b));

		let count = words[0] ? nominate(words[0]) : 0;
		for (const word of words) {
			if (count === 0) return;
			note(word);
			let kept = 0;
			for (let place = 0; place < count; place++) {
				const name = candidates[place] ?? 0;
				if (passes(name, word)) candidates[kept++] = name;
			}
			count = kept;
		}
		for (let place = 0; place < count; place++) {
			const name = candidates[place] ?? 0;
			const met = wordsMet[name] ?? 0;
			const notAskedFor = Math.max(0, (wordCount[name] ?? 0) - met);
			const rank = rankOfFarthest(farthest[name] ?? 0, notAskedFor === 0);
			// For a query that is only context, such as a town, all names count the same.
			const cost = (costs[name] ?? 0) + (met > 0 ? notAskedFor * COST.wordNotAskedFor : 0);
			const isClear = !guess || (lettersMet[name] ?? 0) >= CLEAR_SHARE * (letterCount[name] ?? 0);
			const doubt =
				(isClear ? 0 : COST.partGuessed) + (isNickname[name] === 1 || (met === 0 && !guess) ? COST.nickname : 0);
			offer(entryOf[name] ?? 0, costOf(rank) + doubt + cost);
		}
	};
}
