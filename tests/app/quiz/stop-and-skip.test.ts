import { describe, expect, it } from 'vitest';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aQuiz } from '../../support/a-quiz.js';

const moderator = { person: { id: '99', moderates: true } };

describe('stopping and skipping', () => {
	it.each([
		['its starter', {}],
		['a moderator', moderator],
	])('is done at once by %s', async (_, from) => {
		const { bot, open, right, players } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.beto);
		await bot.ask('quiz skip', {}, from);
		await bot.clock.advance(1);
		expect(bot.channels.last().text).toContain('<@12> +15');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pregunta 2 de 3');
		await bot.ask('quiz stop', {}, from);
		await bot.clock.advance(1);
		expect(bot.channels.messages.at(-2)?.history.at(-1)?.text).toContain('antes de que alguien respondiera');
		expect(bot.channels.last().text).toContain('La trivia termina aquí');
		expect(bot.bot.services.quizHost.running).toBe(0);
	});

	it('needs more than half of the players from anybody else', async () => {
		const { bot, open, right, wrong, players } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(right(), players.beto);
		await bot.press(wrong(), players.caro);
		expect((await bot.ask('quiz stop', {}, { person: { id: '55' } })).text).toContain('Solo vota quien juega');
		expect((await bot.ask('quiz stop', {}, players.beto)).text).toContain('más de la mitad');
		expect((await bot.ask('quiz stop', {}, players.beto)).text).toContain('más de la mitad');
		expect((await bot.ask('quiz stop', {}, players.caro)).text).toContain('termino la trivia');
	});

	it('says privately that there is nothing to stop or skip', async () => {
		const bot = aBot();
		expect(await bot.ask('quiz stop')).toMatchObject({
			how: 'private',
			text: expect.stringContaining('ninguna trivia'),
		});
		expect(await bot.ask('quiz skip')).toMatchObject({
			how: 'private',
			text: expect.stringContaining('ninguna trivia'),
		});
	});
});
