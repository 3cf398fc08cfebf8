import { describe, expect, it } from 'vitest';
import { onThisDay } from '../../src/catalog/on-this-day.js';
import { wordsIn } from '../../src/text/words.js';
import { anniversaryLine } from '../../src/views/daily/anniversary-line.js';
import { ownCatalog } from '../support/a-bot.js';

/** Every day of a leap year after all that is known. */
const days = Array.from({ length: 366 }, (_, index) =>
	new Date(Date.UTC(2028, 0, 1 + index)).toISOString().slice(0, 'YYYY-MM-DD'.length),
);
const all = days.flatMap((day) => onThisDay(ownCatalog, day).map((anniversary) => ({ day, anniversary })));

describe('what happened on this day', () => {
	it('is known of many days, and of no day twice for one season', () => {
		expect(new Set(all.map(({ day }) => day)).size).toBeGreaterThan(40);
		const keys = all.map(({ anniversary: { season, kind } }) => `${season.competition} ${season.year} ${kind}`);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('is sure, and bears the date of its season', () => {
		for (const { day, anniversary } of all) {
			const { season, date } = anniversary;
			expect(date.slice(4)).toBe(day.slice(4));
			expect([season.year, season.year + 1]).toContain(Number(date.slice(0, 4)));
			if (anniversary.kind !== 'title') continue;
			expect(season.champion).toMatchObject({ club: anniversary.club, confidence: 'confirmed' });
		}
	});

	it('is the day of the final’s last match, and not that of the season’s end', () => {
		const [final] = onThisDay(ownCatalog, '2026-11-02').filter(({ season }) => season.competition === 'segunda');
		expect(final?.date ?? '').toMatch(/^\d{4}-11-02$/);
	});

	it('is never told on the very day it happens, nor of a date without a day', () => {
		for (const { anniversary } of all) {
			const same = onThisDay(ownCatalog, anniversary.date).map(({ season }) => season);
			expect(same).not.toContain(anniversary.season);
		}
		expect(all.filter(({ anniversary }) => anniversary.date.length !== 'YYYY-MM-DD'.length)).toEqual([]);
	});

	it.each(['es', 'en'] as const)('is one short sentence, with nothing missing, in %s', (locale) => {
		const lines = all.map(({ day, anniversary }) => anniversaryLine(anniversary, day, ownCatalog, wordsIn(locale)));
		expect(lines.filter((line) => line.length > 220 || /undefined|NaN|\{\{| {2}|de el |a el /.test(line))).toEqual([]);
		expect(lines.some((line) => /ascendió|went up/.test(line))).toBe(true);
		expect(lines.some((line) => /ida de la final|first leg/.test(line))).toBe(true);
	});
});
