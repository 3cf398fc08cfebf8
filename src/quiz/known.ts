import * as z from 'zod';
import type { Difficulty } from './pool.js';

/** Answers that are needed before the share of right ones is shown and used. */
const ENOUGH = 20;
/** Share of right answers from which a question is easy, and below which it is hard. */
const EASY_FROM = 0.65;
const HARD_BELOW = 0.4;
/** Occasions that are remembered, so that none counts twice. */
const COUNTED_LIMIT = 20;

const count = z.int().nonnegative();

/** How many people knew a question, over all servers, as stored under its id. It names nobody. */
export const Known = z.strictObject({
	version: z.literal(1),
	question: z.string().min(1).max(160),
	/** Number of answers, and of right ones. */
	asked: count,
	right: count,
	/** The occasions counted last, newest last. */
	counted: z.array(z.string().max(40)).max(COUNTED_LIMIT),
});
export type Known = z.infer<typeof Known>;

/** Counts the answers to a question that was closed on an occasion. Idempotent for an occasion. */
export function countAnswers(
	before: Known | undefined,
	question: string,
	occasion: string,
	answers: readonly { readonly right: boolean }[],
): Known | undefined {
	if (answers.length === 0 || before?.counted.includes(occasion)) return before;
	return {
		version: 1,
		question,
		asked: (before?.asked ?? 0) + answers.length,
		right: (before?.right ?? 0) + answers.filter(({ right }) => right).length,
		counted: [...(before?.counted ?? []), occasion].slice(-COUNTED_LIMIT),
	};
}

/** The share of right answers, from 0 to 1; undefined if there are too few answers. */
export function partThatKnew(known: Pick<Known, 'asked' | 'right'> | undefined): number | undefined {
	return known && known.asked >= ENOUGH ? known.right / known.asked : undefined;
}

/** How hard a question has turned out to be; undefined if there are too few answers. */
export function measuredDifficulty(known: Pick<Known, 'asked' | 'right'> | undefined): Difficulty | undefined {
	const part = partThatKnew(known);
	if (part === undefined) return undefined;
	return part >= EASY_FROM ? 'easy' : part < HARD_BELOW ? 'hard' : 'medium';
}
