import { dayOfEdition, type Edition, editionId } from './edition.js';
import { type Day, dayBefore } from './lima-day.js';
import type { Question } from './question.js';
import { Daily, othersOf, type Played, playedIn, SHARED_LIMIT, turnedTo } from './stored-daily.js';

export { Daily };

/** A day's questions, and the options chosen so far. */
export type Answered = Edition & {
	readonly questions: readonly Question[];
	readonly answers: readonly number[];
};

/** A press on an option of a day's question. */
export type DailyPress = {
	/** The edition's id. */
	readonly edition: string;
	readonly question: number;
	readonly option: number;
	/** Id of the interaction. */
	readonly by?: string | undefined;
};

/** A moment: its day in Lima, and milliseconds since 1970. */
export type Moment = { readonly today: Day; readonly now: number };

/** The outcome of one press; `not-asked`: the question was never shown. */
export type DailyVerdict = 'accepted' | 'already-answered' | 'over' | 'not-asked';

/**
 * Begins the daily of a day. One that was begun is kept unchanged, also if the clock is set back.
 *
 * @param of The competitions it is dealt from, if not the usual ones.
 */
export function begin(
	before: Daily | undefined,
	{ today, now }: Moment,
	questions: readonly Question[],
	of?: Edition['of'],
): Daily {
	const all = before ? [playedIn(before), ...(before.others ?? [])] : [];
	const isSame = (each: Played) => each.of?.join() === of?.join();
	const begun = all.find((each) => isSame(each) && each.date >= today);
	const found = begun && turnedTo(before, editionId(begun));
	if (found) return found;
	const endedBy = all.find(isSame)?.endedBy;
	return {
		version: 2,
		date: today,
		...(of && { of: [...of] }),
		questions: [...questions],
		answers: [],
		sharedIn: [],
		// Yesterday's dailies may still be on their way into the count.
		...othersOf(all.filter((each) => !isSame(each) && each.date >= dayBefore(today))),
		streak: before?.streak ?? 0,
		bestStreak: before?.bestStreak ?? 0,
		...(before?.lastDone !== undefined && { lastDone: before.lastDone }),
		...(endedBy !== undefined && { endedBy }),
		...(before?.best && { best: before.best }),
		begunAt: now,
	};
}

/** Whether every question is answered. */
export function isDone({ questions, answers }: Omit<Answered, keyof Edition>): boolean {
	return answers.length >= questions.length;
}

/** Which of the answers so far are right. */
export function marksOf({ questions, answers }: Omit<Answered, keyof Edition>): readonly boolean[] {
	return answers.map((option, index) => option === questions[index]?.answer);
}

/** A person's dailies for their export: without the questions not answered yet. */
export function withoutWhatIsToCome(daily: Daily): Daily {
	const asked = <Each extends Played>(each: Each) => ({
		...each,
		questions: each.questions.slice(0, each.answers.length),
	});
	return { ...asked(daily), ...(daily.others && { others: daily.others.map(asked) }) };
}

/** Applies one press. Only the first answer to the current question counts, and only on its day. */
export function answer(
	daily: Daily | undefined,
	{ edition, question, option, by }: DailyPress,
	{ today, now }: Moment,
): { readonly daily: Daily | undefined; readonly verdict: DailyVerdict } {
	if (dayOfEdition(edition) < today) return { daily, verdict: 'over' };
	const meant = turnedTo(daily, edition);
	if (!meant) return { daily, verdict: 'not-asked' };
	if (question < meant.answers.length) return { daily: meant, verdict: 'already-answered' };
	if (question > meant.answers.length || isDone(meant)) return { daily, verdict: 'not-asked' };
	const next = { ...meant, answers: [...meant.answers, option] };
	return { daily: isDone(next) ? countDay(next, now, by) : next, verdict: 'accepted' };
}

/** How long a finished daily took, in seconds; undefined where that is not known. */
export function secondsOf({ begunAt, doneAt }: Pick<Daily, 'begunAt' | 'doneAt'>): number | undefined {
	return begunAt === undefined || doneAt === undefined
		? undefined
		: Math.max(0, Math.round((doneAt - begunAt) / 1_000));
}

/** Records that a finished daily's grid is shown in a channel, once per channel. */
export function share(
	daily: Daily | undefined,
	edition: string,
	channel: string,
):
	| { readonly daily: Daily; readonly verdict: 'shared' }
	| { readonly daily: Daily | undefined; readonly verdict: 'already-shared' | 'not-done' } {
	const meant = turnedTo(daily, edition);
	if (!meant || !isDone(meant)) return { daily, verdict: 'not-done' };
	if (meant.sharedIn.includes(channel)) return { daily: meant, verdict: 'already-shared' };
	return { daily: { ...meant, sharedIn: [...meant.sharedIn, channel].slice(-SHARED_LIMIT) }, verdict: 'shared' };
}

/** The streak of finished days as of a day; 0 once a day was missed. */
export function streakOn(today: Day, { streak, lastDone }: Pick<Daily, 'streak' | 'lastDone'>): number {
	return lastDone !== undefined && lastDone >= dayBefore(today) ? streak : 0;
}

function countDay({ endedBy: _, ...daily }: Daily, doneAt: number, by: string | undefined): Daily {
	const right = marksOf(daily).filter(Boolean).length;
	const { date, lastDone = '' } = daily;
	const goesOn = lastDone === dayBefore(date) ? daily.streak + 1 : 1;
	// A day counts once, however many of its dailies are played.
	const isCounted = lastDone >= date;
	const streak = isCounted ? daily.streak : goesOn;
	return {
		...daily,
		streak,
		bestStreak: Math.max(daily.bestStreak, streak),
		lastDone: isCounted ? lastDone : date,
		doneAt,
		best: daily.best && daily.best.right >= right ? daily.best : { date, right },
		...(by !== undefined && { endedBy: by }),
	};
}
