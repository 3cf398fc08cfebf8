import { type Day, limaDay, nextLimaDayAt } from './lima-day.js';

const HOUR_MS = 3_600_000;
/** Spreads servers with the same hour over ten minutes, a slot of them every five seconds. */
export const SLOT_MS = 5_000;
export const SLOTS = 120;
/** A late message is not posted in the last part of its day, this many milliseconds. */
const TOO_LATE_MS = 30 * 60_000;

/** The start and end of a day in Lima, in milliseconds since 1970. */
export type DaySpan = { readonly day: Day; readonly start: number; readonly end: number };

/** The day that a moment is in. */
export function daySpan(now: number): DaySpan {
	const day = limaDay(now);
	// Midnight UTC is still the evening before in Lima.
	return { day, start: nextLimaDayAt(Date.parse(day)), end: nextLimaDayAt(now) };
}

/** When a server's message of a day is due, in milliseconds since 1970. */
export function postAt({ start }: Pick<DaySpan, 'start'>, hour: number, guildId: string): number {
	// By the second in which the server was created: the milliseconds already decide its shard.
	const slot = Number((BigInt(guildId) >> 22n) / 1_000n) % SLOTS;
	return start + hour * HOUR_MS + slot * SLOT_MS;
}

/** Whether an overdue message is better left out today. */
export function isTooLate(dueAt: number, now: number, { end }: Pick<DaySpan, 'end'>): boolean {
	return now > end - TOO_LATE_MS && now > dueAt + TOO_LATE_MS;
}

/** How long changes to a message are collected before it is edited, in milliseconds, by the number of edits so far. */
export function editWaitMs(edits: number): number {
	return edits < 6 ? 4_000 : edits < 30 ? 20_000 : 60_000;
}
