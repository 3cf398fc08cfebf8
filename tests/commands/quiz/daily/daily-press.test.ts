import { describe, expect, it } from 'vitest';
import { aBot } from '../../../support/a-bot.js';
import { aClock } from '../../../support/a-clock.js';
import { aDaily, limaMidnight } from '../a-daily.js';
import { beto, inTheMorning } from './a-morning.js';

describe('a press on a daily', () => {
	it('counts once, however often and however fast it comes', async () => {
		const { bot, stored, press } = aDaily();
		await bot.ask('quiz daily');
		const { date, questions } = await stored();
		const right = questions[0]?.answer ?? 0;
		const presses = [0, 1, 2, 3].map((more) => press(`quiz:daily:${date}:0:${(right + more) % 4}`));
		const told = await Promise.all(presses);
		expect((await stored()).answers).toEqual([right]);
		expect(told.map(({ text }) => text.includes('vale la primera respuesta'))).toEqual([false, true, true, true]);
		expect(told.every(({ text }) => text.includes('¡Bien ahí!'))).toBe(true);
		expect((await press(`quiz:daily:${date}:0:${(right + 1) % 4}`)).how).toBe('replace');
		expect((await stored()).answers).toEqual([right]);
	});

	it('on yesterday’s message is told so privately, with a way to today’s, and counts nothing', async () => {
		const { bot, stored, press } = aDaily(aBot({ clock: aClock(limaMidnight(7, 2) - 1) }));
		await bot.ask('quiz daily');
		const before = await stored();
		await bot.clock.advance(1);
		for (const id of ['quiz:daily:2026-07-01:0:0', 'quiz:daily:2026-07-01', 'quiz:daily:2026-07-01:share']) {
			const told = await press(id);
			expect(told, id).toMatchObject({ how: 'private', text: expect.stringContaining('medianoche de Lima') });
			expect(told.buttons.map(({ custom_id }) => custom_id)).toEqual(['quiz:daily']);
		}
		expect(await stored()).toEqual(before);
		expect((await press('quiz:daily')).text).toContain('2 de julio de 2026 · 1 de 5');
	});

	it.each([
		'quiz:daily:2026-07-01:3:0',
		'quiz:daily:2026-07-01:5:0',
		'quiz:daily:2026-07-01:0:4',
		'quiz:daily:2026-07-01:-1:0',
		'quiz:daily:2026-07-01:0',
		'quiz:daily:2026-07-01:0:0:0',
		'quiz:daily:2026-07-02:0:0',
		'quiz:daily:2026-13-45:0:0',
		'quiz:daily:today:0:0',
		'quiz:daily:2026-07-01:share',
		'quiz:daily:::',
	])('that is forged (%s) is answered privately and changes nothing', async (id) => {
		const { bot, stored, press } = aDaily(inTheMorning());
		await bot.ask('quiz daily');
		const before = await stored();
		const told = await press(id);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('ya no sirve') });
		expect(await stored()).toEqual(before);
		expect(bot.logged).toEqual([]);
	});

	it('by somebody who has not asked for it changes neither theirs nor anybody else’s', async () => {
		const { bot, stored } = aDaily(inTheMorning());
		await bot.ask('quiz daily');
		const told = await bot.press('quiz:daily:2026-07-01:0:0', { ...beto, own: false });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('no longer works') });
		expect((await stored()).answers).toEqual([]);
		expect(await bot.store.collection('dailies').get('12')).toBeUndefined();
	});
});
