import { describe, expect, it } from 'vitest';
import { Game, GRACE_MS } from '../../../../src/quiz/game.js';
import { SECONDS } from '../../../support/a-quiz.js';
import { anOpenQuiz, NOT_NOW } from './an-open-quiz.js';

describe('while nobody who answers is heard', () => {
	const here = () => true;

	it('the quiz pauses, says so once if it lasts, and gives the open question its time back', async () => {
		const { bot, store, right, players, finishQuestion, said } = await anOpenQuiz();
		const { clock, channels } = bot;
		const { quizHost } = bot.bot.services;
		const button = right();
		await clock.advance(5_000);
		quizHost.hears(here, false);
		await clock.advance(300_000);
		expect(said('Se me cortó la conexión')).toHaveLength(1);
		expect(channels.messages).toHaveLength(2);
		quizHost.hears(here, true);
		await clock.advance(0);
		expect(said('Volvió la conexión')).toHaveLength(1);
		const stored = Game.parse(await store.collection('games').get('88'));
		expect(stored.until - clock.now()).toBe((SECONDS - 5) * 1_000);
		expect(channels.messages[0]?.history.at(-1)?.text).toContain(`<t:${Math.ceil(stored.until / 1_000)}:R>`);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
		await finishQuestion();
		expect(said('<@11> +15')).toHaveLength(1);
	});

	it('what was sent meanwhile counts, though it comes before the line is said to be back', async () => {
		const { bot, right, players, finishQuestion, said } = await anOpenQuiz();
		const button = right();
		bot.bot.services.quizHost.hears(here, false);
		await bot.clock.advance(60_000);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
		bot.bot.services.quizHost.hears(here, true);
		await finishQuestion();
		expect(said('<@11> +15')).toHaveLength(1);
	});

	it('a moment of it is not told of', async () => {
		const { bot, said } = await anOpenQuiz();
		bot.bot.services.quizHost.hears(here, false);
		await bot.clock.advance(1_000);
		bot.bot.services.quizHost.hears(here, true);
		await bot.clock.advance(0);
		expect([said('conexión'), bot.channels.messages.length]).toEqual([[], 1]);
	});

	it('only games of the servers that are meant pause', async () => {
		const { bot, store } = await anOpenQuiz();
		bot.bot.services.quizHost.hears((guild) => guild === '78', false);
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS);
		expect(Game.parse(await store.collection('games').get('88')).phase).toBe('closed');
	});

	it('and the store is away too, the quiz waits for both', async () => {
		const { bot, store, right, players } = await anOpenQuiz();
		const button = right();
		const { quizHost } = bot.bot.services;
		quizHost.hears(here, false);
		store.die();
		await bot.clock.advance(60_000);
		quizHost.hears(here, true);
		await bot.clock.advance(0);
		expect((await bot.press(button, players.ana)).text).toContain(NOT_NOW);
		store.revive();
		await bot.clock.advance(10_000);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
	});
});
