import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBefore, dayNumber, limaDay, nextLimaDayAt } from '../../src/quiz/lima-day.js';

/** Midnight in Lima is 05:00 UTC, all year round. */
const midnight = (month: number, day: number) => Date.UTC(2026, month - 1, day, 5);

describe('the day in Lima', () => {
	it.each([
		[midnight(7, 1) - 1, '2026-06-30'],
		[midnight(7, 1), '2026-07-01'],
		[midnight(7, 2) - 1, '2026-07-01'],
		[midnight(1, 1) - 1, '2025-12-31'],
		[midnight(1, 1), '2026-01-01'],
		[Date.UTC(2028, 1, 29, 12), '2028-02-29'],
	])('at %i is %s', (now, day) => {
		expect(limaDay(now)).toBe(day);
	});

	it('is what the calendar of the time zone says, at any moment of these decades', () => {
		const inLima = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' });
		const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
		fc.assert(
			fc.property(moments, (at) => {
				expect(limaDay(at.getTime())).toBe(inLima.format(at));
			}),
		);
	});

	it.each([
		['at noon', midnight(7, 1) + 7 * 3_600_000, midnight(7, 2)],
		['at midnight', midnight(7, 1), midnight(7, 2)],
		['a moment before midnight', midnight(7, 2) - 1, midnight(7, 2)],
		['in the southern summer', midnight(12, 31) + 1, midnight(12, 32)],
		['when others turn their clocks', midnight(3, 29) + 1, midnight(3, 30)],
	])('ends at the next midnight there, asked %s', (_, now, next) => {
		expect(nextLimaDayAt(now)).toBe(next);
	});

	it.each([
		['2026-07-01', '2026-06-30'],
		['2026-01-01', '2025-12-31'],
		['2028-03-01', '2028-02-29'],
	])('%s comes after %s', (day, before) => {
		expect(dayBefore(day)).toBe(before);
		expect(dayNumber(day) - dayNumber(before)).toBe(1);
	});
});
