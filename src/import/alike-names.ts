import { type Core, coreOf, isAlike, TELLING } from './club-names.js';

/**
 * Which of some names of one country may mean one club; worked out without holding each against each.
 *
 * @param isLike Whether two names may, as `isAlike` says.
 * @returns For the name at a place the places of those that it is like, in order.
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
			// Of the name with fewer words each has its like in the other: so has the one that fewest names have.
			...rarest(core).flatMap((beginning) => byBeginning.get(beginning) ?? []),
			...beginningsOf(core).flatMap((beginning) => byRarest.get(beginning) ?? []),
			...shortened(core).flatMap((text) => byShortened.get(text) ?? []),
		]);
		return [...near].filter((other) => other !== place && isLike(name, names[other] ?? '')).sort((a, b) => a - b);
	};
}

/** Two words of which one begins like the other whole have these letters in common. */
function beginningsOf({ words }: Core): readonly string[] {
	return [...new Set(words.map((word) => word.slice(0, TELLING)))];
}

/** A text, and all that is left of it without one letter: texts that differ by one letter, or by two that are swapped, share one. */
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
