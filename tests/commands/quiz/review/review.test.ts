import { describe, expect, it } from 'vitest';
import { aBot } from '../../../support/a-bot.js';
import { aDaily } from '../a-daily.js';
import { answer, stored } from './a-review.js';

/** The question that a message asks. */
function askedIn({ content }: { readonly content: string }): string {
	return /^## (.+)$/m.exec(content)?.[1] ?? expect.fail('nothing is asked');
}

/** A bot on which Ana has just played the daily with these marks. */
async function aBotWithMisses(marks = [false, false, true, true, true]) {
	const { bot, playAll } = aDaily();
	await playAll(marks);
	return bot;
}

describe('/quiz review', () => {
	it('is a happy word when nothing was missed', async () => {
		const told = await aBot().ask('quiz review');
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('🎉 No tienes nada que repasar') });
		expect(told.buttons).toEqual([]);
	});

	it('asks what was missed one by one in one message, until it is known', async () => {
		const bot = await aBotWithMisses();
		const first = await bot.ask('quiz review');
		expect(first).toMatchObject({ how: 'private', text: expect.stringContaining('Te quedan 2 preguntas') });
		expect(first.buttons.map(({ custom_id }) => custom_id)).toEqual([0, 1, 2, 3].map((n) => `quiz:review:1:${n}`));
		expect(new Set(first.buttons.map(({ style }) => style)).size).toBe(1);

		const wrong = await answer(bot, false);
		expect(wrong).toMatchObject({ how: 'replace', text: expect.stringContaining('❌ No. Marcaste') });
		expect(wrong.text).toContain('Quedan 2 preguntas');
		expect(wrong.buttons.map(({ disabled = false }) => disabled)).toEqual([true, true, true, true, false, false]);
		const second = await bot.press('quiz:review', { alone: true });
		expect(second.how).toBe('replace');
		expect(askedIn(second)).not.toBe(askedIn(first));
		expect((await answer(bot, true)).text).toMatch(/¡Bien ahí![\s\S]*Queda 1 pregunta/);

		const third = await bot.press('quiz:review', { alone: true });
		expect(askedIn(third)).toBe(askedIn(first));
		const last = await answer(bot, true);
		expect(last.text).toContain('no te queda nada por repasar');
		expect(last.buttons.filter(({ disabled }) => !disabled).map(({ label }) => label)).toEqual(['💡 Tengo un dato']);
		expect((await bot.ask('quiz review')).text).toContain('No tienes nada que repasar');
	});

	it('goes on after a restart', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		await answer(bot, true);
		const after = aBot({ store: bot.store, seed: 9 });
		expect((await after.ask('quiz review')).text).toContain('Te queda 1 pregunta');
	});

	it('takes one answer to a question, however fast the presses come', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		const told = await Promise.all([answer(bot, true), answer(bot, false), answer(bot, false)]);
		expect(told.map(({ text }) => text.includes('vale la primera respuesta'))).toEqual([false, true, true]);
		expect((await stored(bot)).missed).toHaveLength(1);
	});

	it('answers a press on an earlier question privately, and counts nothing', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		await bot.ask('quiz review');
		const before = await stored(bot);
		const told = await bot.press('quiz:review:1:0', { alone: true });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Ya vas por otra pregunta') });
		expect(await stored(bot)).toEqual(before);
	});

	it.each([
		'quiz:review:1',
		'quiz:review:1:4',
		'quiz:review:x:0',
		'quiz:review:1:0:0',
		`quiz:review:${'9'.repeat(60)}:0`,
	])('answers a forged press (%s) privately, and counts nothing', async (id) => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		const before = await stored(bot);
		expect(await bot.press(id, { alone: true })).toMatchObject({
			how: 'private',
			text: expect.stringContaining('ya no sirve'),
		});
		expect(await stored(bot)).toEqual(before);
	});

	it('is one’s own: somebody else’s buttons do nothing to it', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		const before = await stored(bot);
		const told = await bot.press('quiz:review:1:0', { person: { id: '12' }, own: false });
		expect(told.how).toBe('private');
		expect(await stored(bot)).toEqual(before);
		expect(await bot.store.collection('reviews').get('12')).toBeUndefined();
	});
});
