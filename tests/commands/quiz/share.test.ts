import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../src/app/dispatch.js';
import { Result } from '../../../src/quiz/result.js';
import { parseCustomId } from '../../../src/views/custom-id.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { aCup } from '../../support/a-cup.js';
import { aQuiz } from '../../support/a-quiz.js';
import { keptAbout } from '../../support/gathered.js';
import { aDaily, limaMidnight } from './a-daily.js';
import { drawings, drawn } from './drawn-files.js';

/** A quiz that Ana has won against Beto. */
async function aFinishedQuiz() {
	const quiz = await aQuiz({ questions: 1, kind: 'champion' }, { pictures: drawings() });
	await quiz.open();
	await quiz.bot.press(quiz.right(), quiz.players.ana);
	await quiz.bot.press(quiz.wrong(), quiz.players.beto);
	await quiz.finishQuestion();
	await quiz.bot.clock.advance(READ_MS.most);
	const share = quiz.bot.channels.last().buttons.find(({ custom_id: id }) => id.startsWith('quiz:share:'));
	return { ...quiz, share: share?.custom_id ?? '', label: share?.label };
}

describe('«Compartir»', () => {
	it('shows the podium as a square for everyone, with the server and the day, once', async () => {
		const { bot, share, label, players } = await aFinishedQuiz();
		expect(label).toContain('Compartir');
		const told = await bot.press(share, { ...players.beto, own: false });
		expect(told).toMatchObject({ how: 'post', text: expect.stringContaining('<@11> ganó la trivia') });
		const svg = drawn(told.files);
		for (const text of ['width="1080" height="1080"', 'Ana', 'Beto', 'Server 77', 'Copero', 'Trivia: Copa Perú']) {
			expect(svg).toContain(text);
		}
		const again = await bot.press(share, { ...players.ana, own: false });
		expect(again).toMatchObject({ how: 'private', text: 'Ya se compartió en este canal.' });
	});

	it('stands below no quiz in which nobody scored: nobody has won it', async () => {
		const quiz = await aQuiz({ questions: 1, kind: 'champion' });
		await quiz.open();
		await quiz.bot.press(quiz.wrong(), quiz.players.ana);
		await quiz.finishQuestion();
		await quiz.bot.clock.advance(READ_MS.most);
		const { text, buttons } = quiz.bot.channels.last();
		expect(text).toContain('Pitazo final');
		expect(buttons.map(({ label }) => label)).toEqual(['🔁 Revancha']);
	});

	it('shows the cup, who has won it and how', async () => {
		const cup = await aCup({ questions: 1 }, { pictures: drawings() });
		await cup.join(11);
		await cup.join(12);
		await cup.draw();
		await cup.read();
		await cup.answer(12, true);
		await cup.finishQuestion();
		await cup.read();
		const { buttons } = cup.bot.channels.last();
		expect(buttons.map(({ label }) => label)).toEqual(['🔁 Otra copa', '📤 Compartir']);
		const told = await cup.bot.press(buttons[1]?.custom_id ?? '', { own: false });
		expect(told).toMatchObject({ how: 'post', text: expect.stringContaining('<@12> ganó la copa') });
		for (const text of ['Beto', 'CAMPEÓN ENTRE 2', '1–0']) expect(drawn(told.files)).toContain(text);
	});

	it('comes with a perfect daily, and only with that', async () => {
		const perfect = aDaily(aBot({ clock: aClock(limaMidnight(7, 1)), pictures: drawings() }));
		await perfect.playAll();
		const told = await perfect.press('quiz:daily:2026-07-01:share');
		for (const text of ['5/5', 'Ana', 'Server 77', 'La diaria N.º']) expect(drawn(told.files)).toContain(text);
		const other = aDaily(aBot({ clock: aClock(limaMidnight(7, 1)), pictures: drawings() }));
		await other.playAll([true, true, true, true, false]);
		expect((await other.press('quiz:daily:2026-07-01:share')).files).toEqual([]);
	});

	it('can be pressed again where it was lost on its way', async () => {
		const { bot, share } = await aFinishedQuiz();
		const person = { id: '12', name: 'Beto', locale: 'es' as const, moderates: false, manages: false };
		const place = { guildId: '77', channelId: '88', locale: 'es' as const, mayPost: true };
		const request = { kind: 'press', id: '5000', own: false, ...parseCustomId(share) } as const;
		const lost = await dispatch(request, { person, place }, bot.bot);
		expect((await bot.press(share, { own: false })).how).toBe('private');
		for (const step of lost.afterwards) await step(false);
		expect((await bot.press(share, { own: false })).how).toBe('post');
	});

	it('is of the last game only, and not offered where nobody played', async () => {
		const { bot, share } = await aFinishedQuiz();
		await bot.ask('quiz start', { questions: 1 });
		await bot.clock.advance(4_000);
		await bot.ask('quiz stop');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().buttons.map(({ label }) => label)).toEqual(['🔁 Revancha']);
		// The last quiz that anybody played can still be shared.
		expect((await bot.press(share, { own: false })).how).toBe('post');
		expect((await bot.press('quiz:share:other', { own: false })).text).toContain('Ese botón ya no sirve');
	});

	it('is kept for nobody who wants to be forgotten', async () => {
		const { bot, share } = await aFinishedQuiz();
		expect(Result.parse(await bot.store.collection('results').get('88'))).toMatchObject({ channelId: '88' });
		expect(await keptAbout(bot.bot.services.personalData, '12')).toContainEqual({
			kind: 'results',
			kept: [expect.objectContaining({ channel: '88', tally: expect.objectContaining({ points: 0 }) })],
		});
		await bot.press('quiz:forget:12', { person: { id: '12' } });
		expect(await bot.store.collection('results').get('88')).toBeUndefined();
		expect((await bot.press(share, { own: false })).text).toContain('Ese botón ya no sirve');
	});
});
