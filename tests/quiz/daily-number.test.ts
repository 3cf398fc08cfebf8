import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dailyDayMeant } from '../../src/quiz/daily-day.js';
import { dailyNumber, dayOfDaily, FIRST_DAILY } from '../../src/quiz/daily-number.js';
import { dayBefore } from '../../src/quiz/lima-day.js';

test('the dailies are numbered from the first of January 2026 on, leap days too', () => {
	expect([FIRST_DAILY, '2026-07-01', '2027-02-16', '2028-03-01'].map(dailyNumber)).toEqual([1, 182, 412, 791]);
});

test('each number is one more than that of the day before, and leads back to its day', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 50_000 }), (number) => {
			const day = dayOfDaily(number);
			expect([dailyNumber(day), dailyNumber(dayBefore(day))]).toEqual([number, number - 1]);
		}),
	);
});

describe('a day of the daily is read from', () => {
	it.each([
		['2026-05-03', '2026-05-03'],
		[' 3/5/2026 ', '2026-05-03'],
		['03-05-2026', '2026-05-03'],
		['123', '2026-05-03'],
		['N.º 123', '2026-05-03'],
		['No. 123', '2026-05-03'],
		['#1', '2026-01-01'],
		['2026-07-01', '2026-07-01'],
		['2026-07-02', 'not-yet'],
		['183', 'not-yet'],
		['2025-12-31', 'before-first'],
		['0', 'before-first'],
		['31/2/2026', 'unknown'],
		['2026-02-30', 'unknown'],
		['yesterday', 'unknown'],
		['', 'unknown'],
		['123456', 'unknown'],
	])('“%s”: %s', (typed, meant) => {
		expect(Object.values(dailyDayMeant(typed, '2026-07-01'))).toEqual([meant]);
	});

	it('anything at all without an error, and is never a day to come or before the first', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.nat().map(String), fc.date({ noInvalidDate: true }).map(String)),
				(typed) => {
					const meant = dailyDayMeant(typed, '2026-07-01');
					if ('day' in meant) expect(meant.day >= FIRST_DAILY && meant.day <= '2026-07-01').toBe(true);
				},
			),
		);
	});
});
