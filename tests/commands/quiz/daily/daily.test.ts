import { describe, expect, it } from 'vitest';
import { aBot } from '../../../support/a-bot.js';
import { aClock } from '../../../support/a-clock.js';
import { keptAbout } from '../../../support/gathered.js';
import { memoryStore } from '../../../support/memory-store.js';
import { aDaily, limaMidnight } from '../a-daily.js';
import { aFlakyStore } from '../a-flaky-store.js';
import { beto, inTheMorning } from './a-morning.js';

const DAY_MS = 24 * 60 * 60_000;

describe('/quiz daily', () => {
	it('is played alone, one message from the first question to the result', async () => {
		const { bot, answer, press } = aDaily(inTheMorning());
		const first = await bot.ask('quiz daily');
		expect(first).toMatchObject({ how: 'private', text: expect.stringContaining('1 de julio de 2026 · 1 de 5') });
		expect(first.buttons.map(({ custom_id }) => custom_id)).toEqual(
			[0, 1, 2, 3].map((option) => `quiz:daily:2026-07-01:0:${option}`),
		);
		expect(new Set(first.buttons.map(({ style }) => style)).size).toBe(1);

		const told = await answer(true);
		expect(told).toMatchObject({ how: 'replace', private: true, text: expect.stringContaining('¡Bien ahí!') });
		expect(told.buttons.at(4)).toMatchObject({ custom_id: 'quiz:daily:2026-07-01', label: 'Siguiente ▶' });
		expect(told.buttons.map(({ disabled = false }) => disabled)).toEqual([true, true, true, true, false, false]);
		const second = await press('quiz:daily:2026-07-01');
		expect(second).toMatchObject({ how: 'replace', text: expect.stringContaining('2 de 5') });

		const wrong = await answer(false);
		expect(wrong.text).toMatch(/^## .+\n-# ¿.+\?\n❌ No\. Marcaste \*\*.+\*\*/);
		await answer(true);
		await answer(true);
		const end = await answer(true);
		expect(end.text).toContain('Copero · La diaria N.º 182 · 4/5\n> 🟩🟥🟩🟩🟩 🔥 1');
		expect(end.text).toContain('✅ ¡Bien ahí!');
		expect(end.text).toContain('4 de 5 aciertos');
		expect(end.buttons.map(({ label }) => label)).toEqual(['📤 Compartir', '💡 Tengo un dato']);
		expect(end.text).toContain('Racha: 1 día · la mejor: 1');
		expect(end.text).toContain(`<t:${limaMidnight(7, 2) / 1_000}:R>`);
		expect(bot.clock.pending).toBe(0);
	});

	it('is the same for everyone everywhere, whatever their language and their server’s settings', async () => {
		const { bot, stored } = aDaily();
		await bot.bot.services.settings.change('78', (settings) => ({ ...settings, competition: 'primera' }));
		await bot.ask('quiz daily');
		const english = await bot.ask('quiz daily', {}, beto);
		expect(english.text).toContain('No clock, one attempt');
		expect((await stored('12')).questions).toEqual((await stored('11')).questions);
	});

	it('can be played once a day, wherever one asks: asking again shows the result', async () => {
		const { bot, playAll, stored } = aDaily();
		await playAll([true, false, false, true, true]);
		const before = await stored();
		const again = await bot.ask('quiz daily', {}, { place: { guildId: '78', channelId: '99' } });
		expect(again).toMatchObject({ how: 'private', text: expect.stringContaining('3/5\n> 🟩🟥🟥🟩🟩') });
		expect(again.text).toMatch(/La próxima: <t:\d+:R>/);
		expect(again.buttons.map(({ label }) => label)).toEqual(['📤 Compartir']);
		expect(await stored()).toEqual(before);
	});

	it('goes on where one left off, also after a restart', async () => {
		const store = memoryStore();
		const clock = aClock(limaMidnight(7, 1));
		const before = aDaily(aBot({ store, clock }));
		await before.bot.ask('quiz daily');
		await before.answer(true);
		await before.answer(false);
		const after = aDaily(aBot({ store, clock, seed: 9 }));
		expect((await after.bot.ask('quiz daily')).text).toContain('3 de 5');
		await after.answer(true);
		await after.answer(true);
		expect((await after.answer(true)).text).toContain('4/5\n> 🟩🟥🟩🟩🟩');
	});

	it('brings no points: nothing but the daily and what it collected is kept, and that can be forgotten', async () => {
		const { bot, playAll } = aDaily();
		await playAll();
		const { personalData } = bot.bot.services;
		expect((await keptAbout(personalData, '11')).map(({ kind }) => kind)).toEqual(['daily', 'collection']);
		expect(await personalData.forget('11')).toEqual([
			{ kind: 'daily', count: 1 },
			{ kind: 'collection', count: 1 },
		]);
		expect(await bot.store.collection('dailies').get('11')).toBeUndefined();
	});

	it('does not hand out the answers that are still to come with what is kept about a person', async () => {
		const { bot, answer } = aDaily();
		await bot.ask('quiz daily');
		await answer(false);
		const kept = (await keptAbout(bot.bot.services.personalData, '11')).flatMap(({ kind, kept }) =>
			kind === 'daily' ? kept : [],
		);
		expect(kept[0]).toMatchObject({ answers: [expect.any(Number)], questions: [{ answer: expect.any(Number) }] });
	});

	it('confirms no answer that is not stored; the question can then be answered again', async () => {
		const { store, fail } = aFlakyStore('dailies');
		const { bot, stored, press } = aDaily(aBot({ store, clock: aClock(limaMidnight(7, 1)) }));
		await bot.ask('quiz daily');
		fail(true);
		const told = await press('quiz:daily:2026-07-01:0:1');
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('no puedo guardar') });
		expect((await bot.ask('quiz daily')).text).toContain('no puedo guardar');
		fail(false);
		expect((await stored()).answers).toEqual([]);
		expect((await press('quiz:daily:2026-07-01:0:2')).text).not.toContain('vale la primera');
		expect((await stored()).answers).toEqual([2]);
	});
});

describe('the streak', () => {
	it('grows day by day at midnight in Lima, and breaks when a day is missed', async () => {
		const { bot, playAll } = aDaily(aBot({ clock: aClock(limaMidnight(7, 2) - 60_000) }));
		expect((await playAll()).text).toContain('Racha: 1 día');
		await bot.clock.advance(60_000);
		expect((await playAll()).text).toContain('Racha: 2 días seguidos · la mejor: 2');
		await bot.clock.advance(2 * DAY_MS);
		expect((await playAll()).text).toContain('Racha: 1 día · la mejor: 2');
	});
});
