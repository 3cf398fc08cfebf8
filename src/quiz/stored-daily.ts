import * as z from 'zod';
import { DealtFrom, editionId } from './edition.js';
import { Day } from './lima-day.js';
import { OPTIONS, Question } from './question.js';

/** Questions a day. */
export const DAILY_QUESTIONS = 5;
/** Channels in which a person may show one day's grid. */
export const SHARED_LIMIT = 50;

/** Dailies of other competitions that are kept beside the one that was played last. */
const OTHERS = 25;

const count = z.int().nonnegative();

/** One day's daily of one person. */
const Played = z.strictObject({
	date: Day,
	/** Which competitions it was dealt from, where those were not the usual ones. */
	of: DealtFrom.optional(),
	/** As dealt when it was begun, so that new data during the day changes nothing under way. */
	questions: z.array(Question).min(1).max(DAILY_QUESTIONS),
	/** Options chosen so far, in the order of the questions. */
	answers: z.array(count.max(OPTIONS - 1)).max(DAILY_QUESTIONS),
	/** Channels its grid has been shown in. */
	sharedIn: z.array(z.string()).max(SHARED_LIMIT),
	/** The press that ended it, or the one before it. */
	endedBy: z.string().max(40).optional(),
	/** When this day's first question was asked and its last one answered, in milliseconds since 1970. */
	begunAt: count.optional(),
	doneAt: count.optional(),
});
export type Played = z.infer<typeof Played>;
const Alone = z.object(Played.shape);

/**
 * A person's newest daily and their streak, as stored. Never changed in place: each step returns the next one. Servers
 * with competitions of their own have a daily of their own: whoever plays in several plays several a day.
 */
export const Daily = z.strictObject({
	version: z.literal(2),
	...Played.shape,
	/** Those of other competitions, the newest first. */
	others: z.array(Played).max(OTHERS).optional(),
	/** Days in a row of which one daily was played to the end, whichever, up to `lastDone`. */
	streak: count,
	bestStreak: count,
	/** The newest day of which one was played to the end. */
	lastDone: Day.optional(),
	/** The best day so far: most right answers, the first of equals. */
	best: z.strictObject({ date: Day, right: count.max(DAILY_QUESTIONS) }).optional(),
});
export type Daily = z.infer<typeof Daily>;

/** A person's dailies with another of them in front; undefined where that was not begun. */
export function turnedTo(daily: Daily | undefined, edition: string): Daily | undefined {
	if (!daily || editionId(daily) === edition) return daily;
	const found = daily.others?.find((each) => editionId(each) === edition);
	if (!found) return undefined;
	const { version, streak, bestStreak, lastDone, best } = daily;
	return {
		version,
		...found,
		...othersOf([playedIn(daily), ...(daily.others ?? []).filter((each) => each !== found)]),
		streak,
		bestStreak,
		...(lastDone !== undefined && { lastDone }),
		...(best && { best }),
	};
}

/** Whether a press ended one of a person's dailies. */
export function wasEndedBy({ endedBy, others = [] }: Daily, press: string): boolean {
	return [{ endedBy }, ...others].some((each) => each.endedBy === press);
}

/** The daily in front, alone. */
export function playedIn(daily: Daily): Played {
	return Alone.parse(daily);
}

/** Dailies as those beside the one in front. */
export function othersOf(others: readonly Played[]): Pick<Daily, 'others'> {
	return others.length === 0 ? {} : { others: others.slice(0, OTHERS) };
}
