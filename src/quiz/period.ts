import { type Day, limaDay } from './lima-day.js';

/** The periods that scores are kept for. Months and weeks are Lima's, and weeks are ISO weeks. */
export const periods = ['all', 'month', 'week'] as const;
export type Period = (typeof periods)[number];

/** One span of a period. */
export type Span =
	| { readonly period: 'all'; readonly key: 'all' }
	/** `key` is `2026-07`. */
	| { readonly period: 'month'; readonly key: string }
	/** `key` is `2026-W27`; `start` is its Monday and `end` its Sunday. */
	| { readonly period: 'week'; readonly key: string; readonly start: Day; readonly end: Day };

const DAY_MS = 24 * 60 * 60_000;

/** The span of a period that a moment is in; `at` in milliseconds since 1970. */
export function spanAt(period: Period, at: number): Span {
	const day = limaDay(at);
	const spans = {
		all: () => ({ period: 'all', key: 'all' }),
		month: () => ({ period: 'month', key: day.slice(0, 'YYYY-MM'.length) }),
		week: () => weekOf(day),
	} as const satisfies Record<Period, () => Span>;
	return spans[period]();
}

/** An ISO week belongs to the year of its Thursday. */
function weekOf(day: Day): Span {
	const noon = Date.parse(`${day}T12:00Z`);
	const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * DAY_MS;
	const thursday = new Date(monday + 3 * DAY_MS);
	const year = thursday.getUTCFullYear();
	const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
	const dateOf = (at: number) => new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
	return {
		period: 'week',
		key: `${year}-W${`${week}`.padStart(2, '0')}`,
		start: dateOf(monday),
		end: dateOf(monday + 6 * DAY_MS),
	};
}
