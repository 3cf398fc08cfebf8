import { describe, expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';

describe('a quiz', () => {
	it('is played from kick-off to podium, one message a question, edited once, with its result', async () => {
		const { bot, open, right, wrong, players, finishQuestion } = await aQuiz({ questions: 2 });
		const { channels } = bot;
		await open();
		expect(channels.last().text).toContain('Pregunta 1 de 2');
		expect(channels.last().text).toMatch(/<t:\d+:R>/);
		expect(
			channels
				.last()
				.buttons.map(({ label }) => label)
				.slice(4),
		).toEqual(['💡 Pista']);

		expect((await bot.press(right(), players.ana)).text).toContain('Anotado');
		expect((await bot.press(right(), players.beto)).how).toBe('private');
		await bot.press(wrong(), players.caro);
		await finishQuestion();
		expect(channels.last().text).toContain('<@11> +15');
		expect(channels.last().text).toContain('<@12> +10');
		expect(channels.last().text).toContain('1 respuesta errada');
		expect(
			channels
				.last()
				.buttons.slice(0, 4)
				.every(({ disabled }) => disabled),
		).toBe(true);

		await bot.clock.advance(READ_MS.most);
		await bot.press(right(), players.beto);
		await bot.press(wrong(), players.ana);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		expect(channels.last().text).toMatch(/Pitazo final![\s\S]*🥇 <@12> — \*\*25\*\* puntos, 2 de 2[\s\S]*🥈 <@11>/);
		expect(channels.messages.map(({ history }) => history.length)).toEqual([2, 2, 1]);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.clock.pending).toBe(0);

		const scores = await bot.ask('quiz scores');
		expect(scores.text).toMatch(
			/🥇 <@12> — \*\*25\*\* puntos\n-# 2 de 2 aciertos \(100 %\) · mejor racha 2 · 1 trivia/,
		);
		expect(scores.text).toContain('<@13> — **0** puntos\n-# 0 de 1');
	});

	it('brings a question to the table of the server only if two people answered that question', async () => {
		const { bot, open, right, wrong, players, finishQuestion } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		for (const _ of [2, 3]) {
			await finishQuestion();
			await bot.clock.advance(READ_MS.most);
			await bot.press(right(), players.ana);
		}
		await finishQuestion();
		const { score, solo } = await bot.bot.services.scores.standing('77', 'all', '11');
		expect(score).toMatchObject({ points: 15, answers: 1 });
		expect(solo).toMatchObject({ points: 15 + 2 * 17, answers: 2, bestStreak: 3 });
	});

	it('takes its channel before anything is awaited, and a second start links to it', async () => {
		const bot = aBot();
		const moderator = { person: { id: '99', moderates: true } };
		const answers = await Promise.all([bot.ask('quiz start'), bot.ask('quiz start', {}, moderator)]);
		expect(answers.map(({ how }) => how)).toEqual(['post', 'private']);
		await bot.clock.advance(LEAD_IN_MS);
		const third = await bot.ask('quiz start');
		expect(third.text).toContain('(https://discord.test/77/88/900)');
		expect((await bot.ask('quiz start', {}, { place: { channelId: '89' } })).how).toBe('post');
	});

	it('says so where the bot may not write', async () => {
		const bot = aBot();
		const told = await bot.ask('quiz start', {}, { place: { mayPost: false } });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('No puedo escribir en este canal') });
		expect(bot.bot.services.quizHost.running).toBe(0);
	});

	it('counts a press that was on its way when time was up, and none after that', async () => {
		const { bot, open, right, players } = await aQuiz({ questions: 1 });
		await open();
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS - 1);
		expect((await bot.press(right(), players.ana)).text).toContain('Anotado');
		await bot.clock.advance(1);
		expect((await bot.press(right(), players.beto)).text).toContain('Llegaste tarde');
	});

	it('gives the extra points by snowflake, not by arrival', async () => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 1 });
		await open();
		const earlier = bot.nextId();
		const later = bot.nextId();
		await bot.press(right(), { ...players.ana, id: later });
		await bot.press(right(), { ...players.beto, id: earlier });
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@12> +15');
		expect(bot.channels.last().text).toContain('<@11> +10');
	});

	it('takes no answer that is not on a button', async () => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 1 });
		await open();
		const forged = right().replace(/:\d$/, ':7');
		expect((await bot.press(forged, players.ana)).text).toContain('ya no sirve');
		expect((await bot.press(right(), players.ana)).text).toContain('Anotado');
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +15');
	});

	it('never says in a button which option is right', async () => {
		const { bot, open } = await aQuiz({ questions: 1 });
		await open();
		const options = bot.channels.last().buttons.slice(0, 4);
		const ids = options.map((button) => button.custom_id);
		expect(ids.map((id) => id.replace(/:\d$/, ''))).toEqual(Array(4).fill(ids[0]?.replace(/:\d$/, '')));
		expect(ids.map((id) => id.at(-1))).toEqual(['0', '1', '2', '3']);
		expect(new Set(options.map(({ style }) => style)).size).toBe(1);
	});

	it('ends by itself after three questions nobody answers', async () => {
		const { bot, open } = await aQuiz({ questions: 10 });
		await open();
		await bot.clock.advance(3 * (SECONDS * 1_000 + GRACE_MS + READ_MS.most));
		expect(bot.channels.last().text).toContain('Tres preguntas sin respuesta');
		expect(bot.channels.messages).toHaveLength(4);
	});

	it('asks nothing twice in a channel before everything has been asked', async () => {
		const bot = aBot();
		const ids: string[] = [];
		for (let game = 0; game < 3; game++) {
			await bot.ask('quiz start', { questions: 20 });
			const stored = await bot.store.collection('games').get('88');
			ids.push(...stored.questions.map(({ id }: { id: string }) => id));
			await bot.ask('quiz stop');
			await bot.clock.advance(1);
		}
		expect(ids).toHaveLength(60);
		expect(new Set(ids).size).toBe(60);
	});
});
