import type { Random } from './random.js';

/**
 * Wrong options to stand beside the right one so that it is as likely to have the longest name as the shortest or any other:
 * how many of them are longer is drawn.
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
