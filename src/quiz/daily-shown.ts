import * as z from 'zod';
import { Snowflake } from '../domain/snowflake.js';

/** Whether a person agreed to be shown in daily messages, and the keys of the boards they may be on. */
export const DailyShown = z.strictObject({
	version: z.literal(1),
	person: Snowflake,
	show: z.boolean(),
	boards: z.array(z.string().max(40)),
});
export type DailyShown = z.infer<typeof DailyShown>;

/** Records a person's decision. */
export function decide(before: DailyShown | undefined, person: string, show: boolean): DailyShown {
	return before?.show === show ? before : { version: 1, person, show, boards: before?.boards ?? [] };
}

/** Records a board that a person who agreed is about to go on. */
export function noteBoard(before: DailyShown | undefined, key: string): DailyShown | undefined {
	if (!before?.show || before.boards.includes(key)) return before;
	return { ...before, boards: [...before.boards, key] };
}
