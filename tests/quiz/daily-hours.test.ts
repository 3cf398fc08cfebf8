import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { snowflakeAt } from '../../src/app/snowflake.js';
import { daySpan, editWaitMs, isTooLate, postAt, SLOTS } from '../../src/quiz/daily-hours.js';
import { limaDay } from '../../src/quiz/lima-day.js';

const TEN_MINUTES_MS = 10 * 60_000;
const NOON = Date.UTC(2026, 6, 1, 17);

test('a day in Lima lasts from five to five in Greenwich', () => {
	expect(daySpan(NOON)).toEqual({
		day: '2026-07-01',
		start: Date.UTC(2026, 6, 1, 5),
		end: Date.UTC(2026, 6, 2, 5),
	});
});

test('every moment lies in its day, whose message comes within ten minutes of its hour on that day', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10 * 366 * 86_400 }), fc.nat(23), fc.nat(2 ** 31), (second, hour, age) => {
			const now = NOON + second * 1_000;
			const span = daySpan(now);
			expect([span.start <= now, now < span.end, limaDay(span.start), limaDay(span.end - 1)]).toEqual([
				true,
				true,
				span.day,
				span.day,
			]);
			const after = postAt(span, hour, snowflakeAt(NOON - age * 1_000)) - span.start - hour * 3_600_000;
			expect(after).toBeGreaterThanOrEqual(0);
			expect(after).toBeLessThan(TEN_MINUTES_MS);
		}),
	);
});

it('spreads servers evenly, those of one shard too', () => {
	const slots = new Map<number, number>();
	const span = daySpan(NOON);
	// Servers of the third of sixteen shards, created 37.123 s apart.
	for (let made = 0; made < 12_000; made++) {
		const id = snowflakeAt(Math.ceil((NOON - made * 37_123) / 16) * 16 + 3);
		const at = postAt(span, 9, id);
		slots.set(at, (slots.get(at) ?? 0) + 1);
	}
	expect(slots.size).toBe(SLOTS);
	expect(Math.max(...slots.values())).toBeLessThan(150);
});

it('is late by hours rather than never, but not when the day is nearly over', () => {
	const { start, end } = daySpan(NOON);
	const due = start + 9 * 3_600_000;
	expect(
		[due, due + 3_600_000, end - 31 * 60_000, end - 29 * 60_000].map((now) => isTooLate(due, now, { end })),
	).toEqual([false, false, false, true]);
	const lastHour = end - 3_600_000 + 5_000;
	expect(isTooLate(lastHour + 40 * 60_000, end - 15 * 60_000, { end })).toBe(false);
});

it('edits at first after seconds, later after a minute', () => {
	expect([0, 5, 6, 29, 30, 1_000].map(editWaitMs)).toEqual([4_000, 4_000, 20_000, 20_000, 60_000, 60_000]);
});
