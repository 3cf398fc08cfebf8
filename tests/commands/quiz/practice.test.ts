import { describe, expect, it } from 'vitest';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { keptAbout } from '../../support/gathered.js';
import { aDaily, limaMidnight } from './a-daily.js';

const DAY = '2026-05-03';
const today = () => aBot({ clock: aClock(limaMidnight(7, 1) + 3 * 3_600_000) });

/** Plays a past day's practice by its buttons; `right` tells which answers are right. */
async function practise(bot: ReturnType<typeof aBot>, right: readonly boolean[]) {
	const questions = await bot.bot.services.dailyHost.questionsOf({ date: DAY });
	let told = await bot.ask('quiz daily', { date: DAY });
	for (const [index, isRight] of right.entries()) {
		const option = ((questions[index]?.answer ?? 0) + (isRight ? 0 : 1)) % 4;
		const answered = await bot.press(told.buttons[option]?.custom_id ?? '', { alone: true });
		expect(answered.text).toContain(isRight ? '¡Bien ahí!' : '❌ No.');
		const next = answered.buttons.find(({ label = '' }) => label.startsWith('Siguiente'));
		told = next ? await bot.press(next.custom_id, { alone: true }) : answered;
	}
	return told;
}

describe('/quiz daily with a date', () => {
	it('plays that day again from the first question to the result, alone, and keeps nothing', async () => {
		const bot = today();
		const first = await bot.ask('quiz daily', { date: '3/5/2026' });
		expect(first).toMatchObject({ how: 'private', text: expect.stringContaining('Práctica · diaria N.º 123') });
		const end = await practise(bot, [true, false, true, true, true]);
		expect(end.text).toContain('4 de 5 aciertos\n🟩🟥🟩🟩🟩');
		expect(end.text).not.toMatch(/🔥|Racha/);
		expect(end.buttons.map(({ label }) => label)).not.toContain('📤 Compartir');
		expect(await keptAbout(bot.bot.services.personalData, '11')).toEqual([]);
	});

	it('leaves today’s attempt and streak as they are', async () => {
		const daily = aDaily(today());
		await daily.playAll();
		const before = await daily.stored();
		await practise(daily.bot, [false, false, false, false, false]);
		expect(await daily.stored()).toEqual(before);
	});

	it('asks what was asked on that day', async () => {
		const onThatDay = aDaily(aBot({ clock: aClock(limaMidnight(5, 3)) }));
		await onThatDay.bot.ask('quiz daily');
		expect(await today().bot.services.dailyHost.questionsOf({ date: DAY })).toEqual(
			(await onThatDay.stored()).questions,
		);
	});

	it('is today’s own daily on its own day', async () => {
		const told = await today().ask('quiz daily', { date: '2026-07-01' });
		expect(told.text).toContain('un solo intento');
	});

	it.each([
		['2026-07-02', 'todavía no sale'],
		['2025-12-31', 'la N.º 1 fue el 1 de enero de 2026'],
		['**mañana** @everyone', 'No conozco el día'],
	])('that cannot be played, %s, is refused privately and says why', async (date, why) => {
		const told = await today().ask('quiz daily', { date });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining(why) });
		expect(told.text).not.toContain('@everyone');
	});

	it.each([
		'quiz:practice:2026-07-01:answer:0',
		'quiz:practice:2026-07-02:go:',
		'quiz:practice:2025-01-01:go:',
		'quiz:practice:2026-05-03:answer:',
		'quiz:practice:2026-05-03:answer:000000',
		'quiz:practice:2026-05-03:answer:4',
		'quiz:practice:2026-05-03:stop:0',
		'quiz:practice',
	])('whose button is forged (%s) is answered privately', async (id) => {
		const bot = today();
		const told = await bot.press(id);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('ya no sirve') });
		expect(bot.logged).toEqual([]);
	});

	it('offers the days before today, and those before the one that is typed', () => {
		const bot = today();
		const offered = bot.type('quiz', 'date', '');
		expect(offered).toHaveLength(25);
		expect(offered[0]).toEqual({ name: 'N.º 181 · 30 de junio de 2026', value: '2026-06-30' });
		expect(bot.type('quiz', 'date', '3').map(({ value }) => value)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
		expect(bot.type('quiz', 'date', 'x')[0]?.value).toBe('2026-06-30');
	});
});
