import * as z from 'zod';
import { Day, dayBefore } from './lima-day.js';
import { OPTIONS, Question } from './question.js';

/** Questions a day. */
export const DAILY_QUESTIONS = 5;
/** Channels in which a person may show one day's grid. */
const SHARED_LIMIT = 50;

const count = z.int().nonnegative();

/** A person's newest daily and their streak, as stored. Never changed in place: each step returns the next one. */
export const Daily = z.strictObject({
	version: z.literal(2),
	date: Day,
	/** As dealt when it was begun, so that new data during the day changes nothing under way. */
	questions: z.array(Question).min(1).max(DAILY_QUESTIONS),
	/** Options chosen so far, in the order of the questions. */
	answers: z.array(count.max(OPTIONS - 1)).max(DAILY_QUESTIONS),
	/** Channels its grid has been shown in. */
	sharedIn: z.array(z.string()).max(SHARED_LIMIT),
	/** Days in a row that were played to the end, up to `lastDone`. */
	streak: count,
	bestStreak: count,
	/** The newest day that was played to the end. */
	lastDone: Day.optional(),
	/** The press that ended it. */
	endedBy: z.string().max(40).optional(),
	/** When this day's first question was asked and its last one answered, in milliseconds since 1970. */
	begunAt: count.optional(),
	doneAt: count.optional(),
	/** The best day so far: most right answers, the first of equals. */
	best: z.strictObject({ date: Day, right: count.max(DAILY_QUESTIONS) }).optional(),
});
export type Daily = z.infer<typeof Daily>;

/** A day's questions, and the options chosen so far. */
export type Answered = {
	readonly date: Day;
	readonly questions: readonly Question[];
	readonly answers: readonly number[];
};

/** A press on an option of a day's question. */
export type DailyPress = {
	readonly date: Day;
	readonly question: number;
	readonly option: number;
	/** The interaction it came with. */
	readonly by?: string | undefined;
};

/** A moment: its day in Lima, and milliseconds since 1970. */
export type Moment = { readonly today: Day; readonly now: number };

/** What became of one press; `not-asked` is one on a question that was never shown. */
export type DailyVerdict = 'accepted' | 'already-answered' | 'over' | 'not-asked';

/** Begins the daily of a day. One that has been begun stays as it is, also if the clock is set back. */
export function begin(before: Daily | undefined, { today, now }: Moment, questions: readonly Question[]): Daily {
	if (before && before.date >= today) return before;
	return {
		version: 2,
		date: today,
		questions: [...questions],
		answers: [],
		sharedIn: [],
		streak: before?.streak ?? 0,
		bestStreak: before?.bestStreak ?? 0,
		...(before?.lastDone !== undefined && { lastDone: before.lastDone }),
		...(before?.endedBy !== undefined && { endedBy: before.endedBy }),
		...(before?.best && { best: before.best }),
		begunAt: now,
	};
}

/** Whether every question is answered. */
export function isDone({ questions, answers }: Omit<Answered, 'date'>): boolean {
	return answers.length >= questions.length;
}

/** Which of the answers so far are right. */
export function marksOf({ questions, answers }: Omit<Answered, 'date'>): readonly boolean[] {
	return answers.map((option, index) => option === questions[index]?.answer);
}

/** A daily as its player may read it: without the questions that are still to be answered. */
export function withoutWhatIsToCome(daily: Daily): Daily {
	return { ...daily, questions: daily.questions.slice(0, daily.answers.length) };
}

/** Takes one press. Only the first answer to the question that is due counts, and only on its day. */
export function answer(
	daily: Daily | undefined,
	{ date, question, option, by }: DailyPress,
	{ today, now }: Moment,
): { readonly daily: Daily | undefined; readonly verdict: DailyVerdict } {
	if (date < today) return { daily, verdict: 'over' };
	if (daily?.date !== date) return { daily, verdict: 'not-asked' };
	if (question < daily.answers.length) return { daily, verdict: 'already-answered' };
	if (question > daily.answers.length || isDone(daily)) return { daily, verdict: 'not-asked' };
	const next = { ...daily, answers: [...daily.answers, option] };
	return { daily: isDone(next) ? countDay(next, now, by) : next, verdict: 'accepted' };
}

/** How long a finished daily took, in seconds; undefined where that is not known. */
export function secondsOf({ begunAt, doneAt }: Pick<Daily, 'begunAt' | 'doneAt'>): number | undefined {
	return begunAt === undefined || doneAt === undefined
		? undefined
		: Math.max(0, Math.round((doneAt - begunAt) / 1_000));
}

/** Notes that a finished daily's grid is shown in a channel: once in each. */
export function share(
	daily: Daily | undefined,
	date: Day,
	channel: string,
): { readonly daily: Daily | undefined; readonly verdict: 'shared' | 'already-shared' | 'not-done' } {
	if (daily?.date !== date || !isDone(daily)) return { daily, verdict: 'not-done' };
	if (daily.sharedIn.includes(channel)) return { daily, verdict: 'already-shared' };
	return { daily: { ...daily, sharedIn: [...daily.sharedIn, channel].slice(-SHARED_LIMIT) }, verdict: 'shared' };
}

function countDay({ endedBy: _, ...daily }: Daily, doneAt: number, by: string | undefined): Daily {
	const right = marksOf(daily).filter(Boolean).length;
	const streak = daily.lastDone === dayBefore(daily.date) ? daily.streak + 1 : 1;
	return {
		...daily,
		streak,
		bestStreak: Math.max(daily.bestStreak, streak),
		lastDone: daily.date,
		doneAt,
		best: daily.best && daily.best.right >= right ? daily.best : { date: daily.date, right },
		...(by !== undefined && { endedBy: by }),
	};
}
