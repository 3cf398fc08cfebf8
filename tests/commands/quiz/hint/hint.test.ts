import { describe, expect, it } from 'vitest';
import { anOpenQuiz, HALF_MS } from './an-open-quiz.js';

describe('the hint of a question', () => {
	it('is a wrong option that falls away, from half time on, free, and only its reader sees it', async () => {
		const { bot, ask, players, question, answerText, right, finishQuestion } = await anOpenQuiz({ kind: 'champion' });
		await bot.clock.advance(HALF_MS - 1);
		const at = Math.ceil((bot.clock.now() + 1) / 1_000);
		expect(await ask(players.ana)).toMatchObject({
			how: 'private',
			text: `Todavía no. La pista llega a mitad del tiempo: <t:${at}:R>.`,
		});
		await bot.clock.advance(1);
		const told = await ask(players.ana);
		expect(told.how).toBe('private');
		const fallen = /^💡 No es (.+)$/.exec(told.text)?.[1] ?? '';
		const wrong = [0, 1, 2, 3].filter((index) => index !== question().answer).map(answerText);
		expect(wrong).toContain(fallen);
		expect((await ask(players.beto)).text).toBe(told.text);
		await bot.press(right(), players.ana);
		await finishQuestion();
		const shown = bot.channels.messages[0]?.history.map(({ text }) => text).join();
		expect(shown).toContain('<@11> +15');
		expect(shown).not.toContain('💡');
	});

	it('is a first letter where it is typed', async () => {
		const { bot, ask, players, question, answerText } = await anOpenQuiz({ kind: 'champion', answers: 'typed' });
		await bot.clock.advance(HALF_MS);
		const told = (await ask(players.ana)).text;
		expect(told).toMatch(/^💡 Empieza con \p{Lu}/u);
		expect(told).not.toContain(answerText(question().answer));
	});

	it('does not keep anybody waiting where there is none', async () => {
		const { ask, players } = await anOpenQuiz({ kind: 'aggregate', difficulty: 'hard', answers: 'typed' });
		expect((await ask(players.ana)).text).toBe('Esta va sin pista.');
	});

	it('is in the language of who asks', async () => {
		const { bot, hint } = await anOpenQuiz();
		const told = await bot.press(hint(), { person: { id: '11', locale: 'en' } });
		expect(told.text).toContain('Not yet. The hint comes at half time');
	});

	it('is not for who has answered, kindly', async () => {
		const { bot, ask, players, wrong } = await anOpenQuiz();
		await bot.press(wrong(), players.ana);
		await bot.clock.advance(HALF_MS);
		expect(await ask(players.ana)).toMatchObject({
			how: 'private',
			text: 'Ya respondiste esta: no te hace falta la pista.',
		});
	});
});
