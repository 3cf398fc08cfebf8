import { type Core, coreOf, isAlike, TELLING } from './club-names.js';

/**
 * Which of some names of one country may mean the same club, without comparing every name with every other.
 *
 * @param isLike Whether two names may mean the same club, as `isAlike` tells.
 * @returns For the index of a name, the indices of the names it is like, in ascending order.
 */
export function alikeAmong(
	names: readonly string[],
	isLike: typeof isAlike = isAlike,
): (place: number) => readonly number[] {
	const cores = names.map(coreOf);
	const byBeginning = placesBy(cores, beginningsOf);
	const rarest = (core: Core) =>
		beginningsOf(core)
			.toSorted((a, b) => (byBeginning.get(a)?.length ?? 0) - (byBeginning.get(b)?.length ?? 0))
			.slice(0, 1);
	const byRarest = placesBy(cores, rarest);
	const byShortened = placesBy(cores, shortened);
	return (place) => {
		const [name, core] = [names[place], cores[place]];
		if (name === undefined || !core) return [];
		const near = new Set([
			// If two names are alike, every word of the one with fewer words has its like in the other, its rarest beginning
			// included.
			...rarest(core).flatMap((beginning) => byBeginning.get(beginning) ?? []),
			...beginningsOf(core).flatMap((beginning) => byRarest.get(beginning) ?? []),
			...shortened(core).flatMap((text) => byShortened.get(text) ?? []),
		]);
		return [...near].filter((other) => other !== place && isLike(name, names[other] ?? '')).sort((a, b) => a - b);
	};
}

/** If one of two words begins with the other, they share these letters. */
function beginningsOf({ words }: Core): readonly string[] {
	return [...new Set(words.map((word) => word.slice(0, TELLING)))];
}

/**
 * A text, and what remains of it when any one letter is removed: texts that differ by one letter, or by two swapped
 * ones, share an entry.
 */
function shortened({ text }: Core): readonly string[] {
	return [text, ...new Set(Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)))];
}

function placesBy(cores: readonly Core[], keysOf: (core: Core) => readonly string[]): ReadonlyMap<string, number[]> {
	const found = new Map<string, number[]>();
	for (const [place, core] of cores.entries()) {
		for (const key of keysOf(core)) {
			const places = found.get(key);
			if (places) places.push(place);
			else found.set(key, [place]);
		}
	}
	return found;
}
