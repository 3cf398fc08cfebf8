import type { Option } from './question.js';
import { type Random, shuffle } from './random.js';

/** An option with a natural order: a year, a count, a score. */
export type Ranked = Extract<Option, { type: 'year' | 'number' | 'score' }>;

/** Whether an option is of a type that is shown in ascending order. */
export function isRanked(option: Option): option is Ranked {
	return option.type === 'year' || option.type === 'number' || option.type === 'score';
}

/** Ascending; scores by the champion's goals, then by the other side's. */
export function byRank(one: Ranked, other: Ranked): number {
	const [a, b] = [valuesOf(one), valuesOf(other)];
	return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}

/**
 * Chooses wrong options so that the right one is in each position equally often, as far as there are enough on either
 * side. Empty if one side has none, as the right one would always be at an end.
 */
export function around(right: Ranked, wrong: readonly Ranked[], count: number, random: Random): readonly Ranked[] {
	const lower = shuffle(
		wrong.filter((each) => byRank(each, right) < 0),
		random,
	);
	const higher = shuffle(
		wrong.filter((each) => byRank(each, right) > 0),
		random,
	);
	if (lower.length === 0 || higher.length === 0) return [];
	const least = Math.max(0, count - higher.length);
	const most = Math.min(count, lower.length);
	const below = least + Math.floor(random() * (most - least + 1));
	return [...lower.slice(0, below), ...higher.slice(0, count - below)];
}

function valuesOf(option: Ranked): readonly number[] {
	if (option.type === 'score') return option.score;
	return [option.type === 'year' ? option.year : option.number];
}
