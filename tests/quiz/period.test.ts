import { describe, expect, test } from 'vitest';
import { spanAt } from '../../src/quiz/period.js';

/** Lima is five hours behind UTC: midnight there is 05:00Z. */
const at = (time: string) => Date.parse(time);

describe('the month', () => {
	test.each([
		['2026-08-01T04:59:59.999Z', '2026-07'],
		['2026-08-01T05:00:00Z', '2026-08'],
		['2027-01-01T04:59:59Z', '2026-12'],
		['2028-02-29T23:00:00Z', '2028-02'],
	])('of %s is %s, by the clock of Lima', (time, key) => {
		expect(spanAt('month', at(time)).key).toBe(key);
	});
});

describe('the week', () => {
	test.each([
		[
			'a Sunday, one moment before midnight in Lima',
			'2026-07-06T04:59:59.999Z',
			'2026-W27',
			'2026-06-29',
			'2026-07-05',
		],
		['the Monday that follows', '2026-07-06T05:00:00Z', '2026-W28', '2026-07-06', '2026-07-12'],
		['1 January 2027, a Friday', '2027-01-01T12:00:00Z', '2026-W53', '2026-12-28', '2027-01-03'],
		['29 December 2025, a Monday', '2025-12-29T12:00:00Z', '2026-W01', '2025-12-29', '2026-01-04'],
		['31 December 2024, a Tuesday', '2024-12-31T12:00:00Z', '2025-W01', '2024-12-30', '2025-01-05'],
	])('of %s is its ISO week', (_day, time, key, start, end) => {
		expect(spanAt('week', at(time))).toEqual({ period: 'week', key, start, end });
	});
});

test('all time is always the same', () => {
	expect(spanAt('all', 0)).toEqual(spanAt('all', at('2026-07-01T00:00Z')));
});
