import * as z from 'zod';
import { DAILY_QUESTIONS } from './daily.js';
import { Finisher } from './daily-board.js';
import { Day } from './lima-day.js';
import { Snowflake } from './points.js';
import { Question } from './question.js';

const count = z.int().nonnegative();
/** The interaction that an answer came with. */
const Press = z.string().min(1).max(40);

/** A day's questions as they were dealt, and how many knew each over all servers, as stored under the day. It names nobody. */
export const DailyCount = z.strictObject({
	version: z.literal(1),
	day: Day,
	questions: z.array(Question).max(DAILY_QUESTIONS),
	/** Who played it to the end, and how many of them knew each question. */
	players: count,
	right: z.array(count).max(DAILY_QUESTIONS),
	/** The last presses of those who are counted, until that is known to be noted elsewhere. */
	counting: z.array(Press),
});
export type DailyCount = z.infer<typeof DailyCount>;

/** Somebody's last answer of a day, on its way into the day's count and onto the board of the server it was given in. */
export const Finish = z.strictObject({
	version: z.literal(1),
	by: Press,
	...Finisher.shape,
	day: Day,
	guildId: Snowflake.optional(),
	/** The questions that the marks are of. */
	questions: z.array(z.string()).min(1).max(DAILY_QUESTIONS),
});
export type Finish = z.infer<typeof Finish>;

/** A day that nobody has finished yet; one that has begun stays as it is. */
export function dealt(before: DailyCount | undefined, day: Day, questions: readonly Question[]): DailyCount {
	if (before) return before;
	return { version: 1, day, questions: [...questions], players: 0, right: questions.map(() => 0), counting: [] };
}

/**
 * Counts somebody who has finished, once.
 *
 * @param settled Presses that need not be remembered any more, since nobody hands them in again.
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
