import { dailyNumber, dayOfDaily, FIRST_DAILY } from './daily-number.js';
import { Day } from './lima-day.js';

/** The past or present day that a person meant, or why there is none. */
export type DayMeant = { readonly day: Day } | { readonly none: 'unknown' | 'not-yet' | 'before-first' };

/** `2026-05-03`, `3/5/2026` or `3-5-2026` (the day first), or the number of a daily: `412`, `N.º 412`, `#412`. */
export function dailyDayMeant(typed: string, today: Day): DayMeant {
	const text = typed.trim();
	const [, number] = /^(?:n\.?\s*[º°o]\.?|no\.?|#)?\s*(\d{1,5})$/i.exec(text) ?? [];
	if (number !== undefined) return inTime(Number(number) < 1 ? undefined : dayOfDaily(Number(number)), today);
	const [, date = '1', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
	const iso = year === '' ? text : [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
	const { data } = Day.safeParse(iso);
	return data === undefined ? { none: 'unknown' } : inTime(data, today);
}

function inTime(day: Day | undefined, today: Day): DayMeant {
	if (day === undefined || dailyNumber(day) < dailyNumber(FIRST_DAILY)) return { none: 'before-first' };
	return day > today ? { none: 'not-yet' } : { day };
}
