import * as z from 'zod';

/** A day of the calendar: `2026-07-01`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

const DAY_MS = 24 * 60 * 60_000;
/** Every zone's midnight falls on a quarter of an hour. */
const QUARTER_MS = 15 * 60_000;

/** Made when the first day is asked for: it takes long, and megabytes of calendars. */
let inLima: Intl.DateTimeFormat | undefined;

/** The day it is in Lima at a moment, in milliseconds since 1970. */
export function limaDay(now: number): Day {
	inLima ??= new Intl.DateTimeFormat('en-CA', {
		timeZone: 'America/Lima',
		calendar: 'gregory',
		numberingSystem: 'latn',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	});
	const parts = new Map(inLima.formatToParts(now).map(({ type, value }) => [type, value]));
	return Day.parse([parts.get('year'), parts.get('month'), parts.get('day')].join('-'));
}

/** The end of the day that was asked about last: the same one is asked about all day, and a calendar is slow to ask. */
let lastAsked: { readonly day: Day; readonly endsAt: number } | undefined;

/** When the next day begins in Lima, in milliseconds since 1970. */
export function nextLimaDayAt(now: number): number {
	const today = limaDay(now);
	if (lastAsked?.day === today) return lastAsked.endsAt;
	let at = Math.floor(now / QUARTER_MS) * QUARTER_MS;
	// The last quarter of today: no day has more than 128 of them.
	for (let quarters = 64; quarters >= 1; quarters /= 2) {
		if (limaDay(at + quarters * QUARTER_MS) === today) at += quarters * QUARTER_MS;
	}
	lastAsked = { day: today, endsAt: at + QUARTER_MS };
	return lastAsked.endsAt;
}

/** The day before. */
export function dayBefore(day: Day): Day {
	return dayOfNumber(dayNumber(day) - 1);
}

/** Days since 1970. */
export function dayNumber(day: Day): number {
	return Date.parse(day) / DAY_MS;
}

/** The day so many days after the first of 1970. */
export function dayOfNumber(number: number): Day {
	return new Date(number * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
