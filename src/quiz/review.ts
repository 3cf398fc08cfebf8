import * as z from 'zod';
import { CompetitionId } from '../domain/competition.js';
import { OPTIONS, Question } from './question.js';

/** Maximum number of missed questions kept per person. */
export const REVIEW_LIMIT = 50;
/** Occasions that are remembered, so that none is recorded twice. */
const NOTED_LIMIT = 100;

const count = z.int().nonnegative();

/** A question somebody got wrong. Its options are dealt anew when it is asked again. */
export const Missed = z.strictObject({ id: z.string().min(1).max(160), competition: CompetitionId });
export type Missed = z.infer<typeof Missed>;

/** The questions a person missed, as stored. Never changed in place: each step returns the next one. */
export const Review = z.strictObject({
	version: z.literal(1),
	/** The newest missed questions, each once, the one missed longest ago first. */
	missed: z.array(Missed).max(REVIEW_LIMIT),
	/** The occasions on which they were missed, newest last: a game's question, a day's question. */
	noted: z.array(z.string()).max(NOTED_LIMIT),
	/** How many questions have been asked again; also the number of the one in `asked`. */
	number: count,
	/** The question asked last, and what was chosen. */
	asked: z.strictObject({ question: Question, option: count.max(OPTIONS - 1).optional() }).optional(),
});
export type Review = z.infer<typeof Review>;

/** The outcome of one press on an option. */
export type ReviewVerdict = 'accepted' | 'already-answered' | 'stale';

/** The review of somebody who has missed nothing. */
export const emptyReview: Review = { version: 1, missed: [], noted: [], number: 0 };

/** Records a question missed on an occasion. Idempotent for an occasion. */
export function note(review: Review, occasion: string, { id, competition }: Missed): Review {
	if (review.noted.includes(occasion)) return review;
	return {
		...review,
		missed: putLast(review.missed, { id, competition }),
		noted: [...review.noted, occasion].slice(-NOTED_LIMIT),
	};
}

/**
 * Asks the question missed longest ago.
 *
 * @param deal Deals a question's options; undefined if the data no longer has the question, which drops it.
 * @param isAsked Whether a question may be asked here; others keep their position.
 */
export function ask(
	review: Review,
	deal: (missed: Missed) => Question | undefined,
	isAsked: (missed: Missed) => boolean = () => true,
): Review {
	const { asked: _, ...rest } = review;
	const gone = new Set<Missed>();
	for (const each of review.missed.filter(isAsked)) {
		const question = deal(each);
		const missed = review.missed.filter((other) => !gone.has(other));
		if (question) return { ...rest, missed, number: review.number + 1, asked: { question } };
		gone.add(each);
	}
	if (gone.size === 0 && review.asked === undefined) return review;
	return { ...rest, missed: review.missed.filter((each) => !gone.has(each)) };
}

/**
 * Applies one press on the question asked last. A right answer removes it from the list, a wrong one moves it to the
 * end.
 */
export function answer(
	review: Review,
	{ number, option }: { readonly number: number; readonly option: number },
): { readonly review: Review; readonly verdict: ReviewVerdict } {
	const { asked, missed } = review;
	if (!asked || number !== review.number) return { review, verdict: 'stale' };
	if (asked.option !== undefined) return { review, verdict: 'already-answered' };
	const { id, competition } = asked.question;
	const others = missed.filter((each) => each.id !== id);
	return {
		review: {
			...review,
			missed: option === asked.question.answer ? others : putLast(missed, { id, competition }),
			asked: { ...asked, option },
		},
		verdict: 'accepted',
	};
}

function putLast(missed: readonly Missed[], one: Missed): Missed[] {
	return [...missed.filter(({ id }) => id !== one.id), one].slice(-REVIEW_LIMIT);
}
