import { type Day, limaDay, nextLimaDayAt } from './lima-day.js';

const HOUR_MS = 3_600_000;
/** Servers that chose the same hour get their message within ten minutes of it, a part of them every five seconds. */
export const SLOT_MS = 5_000;
export const SLOTS = 120;
/** A message that is late is not posted in the last so many milliseconds of its day. */
const TOO_LATE_MS = 30 * 60_000;

/** When a day begins in Lima and when it ends, in milliseconds since 1970. */
export type DaySpan = { readonly day: Day; readonly start: number; readonly end: number };

/** The day that a moment lies in. */
export function daySpan(now: number): DaySpan {
	const day = limaDay(now);
	// Midnight in Greenwich is still the evening before in Lima.
	return { day, start: nextLimaDayAt(Date.parse(day)), end: nextLimaDayAt(now) };
}

/** When a server's message of a day is due, in milliseconds since 1970. */
export function postAt({ start }: Pick<DaySpan, 'start'>, hour: number, guildId: string): number {
	// By the second in which the server was made: shards go by its milliseconds.
	const slot = Number((BigInt(guildId) >> 22n) / 1_000n) % SLOTS;
	return start + hour * HOUR_MS + slot * SLOT_MS;
}

/** Whether a message that was due then, and was not posted, is better left out today. */
export function isTooLate(dueAt: number, now: number, { end }: Pick<DaySpan, 'end'>): boolean {
	return now > end - TOO_LATE_MS && now > dueAt + TOO_LATE_MS;
}

/** How long changes of a message are gathered before it is edited, in milliseconds, after so many edits. */
export function editWaitMs(edits: number): number {
	return edits < 6 ? 4_000 : edits < 30 ? 20_000 : 60_000;
}
