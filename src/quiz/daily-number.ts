import { type Day, dayNumber, dayOfNumber } from './lima-day.js';

/** The day whose daily is number 1. */
export const FIRST_DAILY: Day = '2026-01-01';

/** The running number of a day's daily: 1 on `FIRST_DAILY`, and one more each day. */
export function dailyNumber(day: Day): number {
	return dayNumber(day) - dayNumber(FIRST_DAILY) + 1;
}

/** The day of a daily's number. */
export function dayOfDaily(number: number): Day {
	return dayOfNumber(dayNumber(FIRST_DAILY) + number - 1);
}
