import * as z from 'zod';
import { DealtFrom, editionId } from './edition.js';
import { Day } from './lima-day.js';
import { OPTIONS, Question } from './question.js';

/** Questions of a daily. */
export const DAILY_QUESTIONS = 5;
/** Channels in which a person may show one day's grid. */
export const SHARED_LIMIT = 50;

/** Dailies of other editions that are kept beside the one played last. */
const OTHERS = 25;

const count = z.int().nonnegative();

/** One day's daily of one person. */
const Played = z.strictObject({
	date: Day,
	/** The competitions it was dealt from, if not the usual ones. */
	of: DealtFrom.optional(),
	/** As dealt at the beginning, so that new data during the day does not change a running daily. */
	questions: z.array(Question).min(1).max(DAILY_QUESTIONS),
	/** Options chosen so far, in the order of the questions. */
	answers: z.array(count.max(OPTIONS - 1)).max(DAILY_QUESTIONS),
	/** Channels its grid has been shown in. */
	sharedIn: z.array(z.string()).max(SHARED_LIMIT),
	/** The press that finished this daily or, until then, the previous one. */
	endedBy: z.string().max(40).optional(),
	/** When this day's first question was asked and its last one answered, in milliseconds since 1970. */
	begunAt: count.optional(),
	doneAt: count.optional(),
});
export type Played = z.infer<typeof Played>;
const Alone = z.object(Played.shape);

/**
 * A person's newest daily and their streak, as stored. Immutable: each step returns the next one. Servers that have
 * chosen competitions have a daily of their own, so a person in several servers may play several a day.
 */
export const Daily = z.strictObject({
	version: z.literal(2),
	...Played.shape,
	/** Dailies of other editions, the newest first. */
	others: z.array(Played).max(OTHERS).optional(),
	/** Consecutive days with at least one finished daily, up to `lastDone`. */
	streak: count,
	bestStreak: count,
	/** The newest day with a finished daily. */
	lastDone: Day.optional(),
	/** The best day so far: most right answers; the earliest of equals. */
	best: z.strictObject({ date: Day, right: count.max(DAILY_QUESTIONS) }).optional(),
});
export type Daily = z.infer<typeof Daily>;

/** A person's dailies with that of an edition in front; undefined if that was not begun. */
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

/** Whether a press finished one of a person's dailies. */
export function wasEndedBy({ endedBy, others = [] }: Daily, press: string): boolean {
	return [{ endedBy }, ...others].some((each) => each.endedBy === press);
}

/** The daily in front, alone. */
export function playedIn(daily: Daily): Played {
	return Alone.parse(daily);
}

/** The field with the dailies behind the front one. */
export function othersOf(others: readonly Played[]): Pick<Daily, 'others'> {
	return others.length === 0 ? {} : { others: others.slice(0, OTHERS) };
}
