import type { Random } from './random.js';

/**
 * Chooses wrong options so that the length of its name does not give the right one away: how many of them are longer is
 * drawn at random.
 *
 * @param wrong The most plausible first.
 */
export function evenlyLong<Item>(
	right: Item,
	wrong: readonly Item[],
	length: (item: Item) => number,
	count: number,
	random: Random,
): readonly Item[] {
	const isLonger = (item: Item) => length(item) > length(right);
	const longer = wrong.filter(isLonger).slice(0, Math.floor(random() * (count + 1)));
	const others = wrong.filter((item) => !isLonger(item)).slice(0, count - longer.length);
	const rest = wrong.filter((item) => !longer.includes(item) && !others.includes(item));
	return [...longer, ...others, ...rest].slice(0, count);
}
