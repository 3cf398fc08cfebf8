import * as z from 'zod';

/** A day of the calendar: `2026-07-01`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

const DAY_MS = 24 * 60 * 60_000;
/** Lima is five hours behind UTC all year: Peru has had no daylight saving time since 1994 (IANA's `America/Lima`). */
const BEHIND_MS = 5 * 60 * 60_000;

/** The date in Lima at a moment, in milliseconds since 1970. */
export function limaDay(now: number): Day {
	return dayOfNumber(limaDayNumber(now));
}

/** When the next day begins in Lima, in milliseconds since 1970. */
export function nextLimaDayAt(now: number): number {
	return (limaDayNumber(now) + 1) * DAY_MS + BEHIND_MS;
}

function limaDayNumber(now: number): number {
	return Math.floor((now - BEHIND_MS) / DAY_MS);
}

/** The day before. */
export function dayBefore(day: Day): Day {
	return dayOfNumber(dayNumber(day) - 1);
}

/** Days since 1970. */
export function dayNumber(day: Day): number {
	return Date.parse(day) / DAY_MS;
}

/** The day this many days after 1 January 1970. */
export function dayOfNumber(number: number): Day {
	return new Date(number * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
