import * as z from 'zod';
import { Snowflake } from '../domain/snowflake.js';
import { isDone, marksOf, secondsOf } from './daily.js';
import { Finisher } from './daily-board.js';
import { DealtFrom, type Edition } from './edition.js';
import { Day } from './lima-day.js';
import { Question } from './question.js';
import { DAILY_QUESTIONS, type Daily } from './stored-daily.js';

const count = z.int().nonnegative();
/** Id of the interaction that carried an answer. */
const Press = z.string().min(1).max(40);

/**
 * An edition's questions as dealt, and how many people knew each, over all servers, as stored under the edition's id.
 * It names nobody.
 */
export const DailyCount = z.strictObject({
	version: z.literal(1),
	day: Day,
	of: DealtFrom.optional(),
	questions: z.array(Question).max(DAILY_QUESTIONS),
	/** How many finished it, and how many of these knew each question. */
	players: count,
	right: z.array(count).max(DAILY_QUESTIONS),
	/** The final presses of people already counted, kept until each is recorded elsewhere. */
	counting: z.array(Press),
});
export type DailyCount = z.infer<typeof DailyCount>;

/**
 * A finished edition of one person, on its way into the edition's count and onto the board of the server it was played
 * in.
 */
export const Finish = z.strictObject({
	version: z.literal(1),
	by: Press,
	...Finisher.shape,
	day: Day,
	of: DealtFrom.optional(),
	/** The server whose daily message is to show it. */
	guildId: Snowflake.optional(),
	/** Ids of the questions that the marks are about. */
	questions: z.array(z.string()).min(1).max(DAILY_QUESTIONS),
});
export type Finish = z.infer<typeof Finish>;

/** The count of an edition that nobody has finished yet. */
export function dealt({ date: day, of }: Edition, questions: readonly Question[]): DailyCount {
	const about = { day, ...(of && { of: [...of] }), questions: [...questions] };
	return { version: 1, ...about, players: 0, right: questions.map(() => 0), counting: [] };
}

/**
 * Counts somebody who has finished, once.
 *
 * @param settled Presses that no longer need to be remembered, since they will not be handed in again.
 */
export function countFinish(before: DailyCount, finish: Finish, settled: ReadonlySet<string>): DailyCount {
	if (before.counting.includes(finish.by)) return before;
	const knew = new Set(finish.questions.filter((_, index) => finish.marks[index]));
	return {
		...before,
		players: before.players + 1,
		right: before.questions.map(({ id }, index) => (before.right[index] ?? 0) + (knew.has(id) ? 1 : 0)),
		counting: [...before.counting.filter((press) => !settled.has(press)), finish.by],
	};
}

/** A finished daily's result for the board. */
export function finisherOf(person: string, daily: Daily): Finisher {
	const seconds = secondsOf(daily);
	return { person, marks: [...marksOf(daily)], streak: daily.streak, ...(seconds !== undefined && { seconds }) };
}

/** What to count of a daily that a press has finished; undefined while the daily goes on. */
export function finishOf(person: string, daily: Daily, by: string, guildId: string | undefined): Finish | undefined {
	if (!isDone(daily)) return undefined;
	return {
		version: 1,
		...finisherOf(person, daily),
		by,
		day: daily.date,
		...(daily.of && { of: daily.of }),
		questions: daily.questions.map(({ id }) => id),
		...(guildId !== undefined && { guildId }),
	};
}
