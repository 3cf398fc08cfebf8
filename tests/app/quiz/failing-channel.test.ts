import { describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/app/channels.js';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';

describe('a quiz whose channel fails', () => {
	it.each(['gone', 'forbidden'] as const)(
		'ends cleanly when it is %s, and the channel is free again',
		async (trouble) => {
			const bot = aBot();
			await bot.ask('quiz start');
			bot.channels.failNext(trouble);
			await bot.clock.advance(LEAD_IN_MS);
			expect(bot.bot.services.quizHost.running).toBe(0);
			expect(bot.clock.pending).toBe(0);
			expect((await bot.ask('quiz start')).how).toBe('post');
		},
	);

	it('waits and goes on when it cannot be reached for a while, and posts nothing twice', async () => {
		const { bot, right, players, finishQuestion } = await aQuiz({ questions: 1 });
		bot.channels.failNext('unreachable', 2);
		await bot.clock.advance(LEAD_IN_MS + 1_000 + 5_000);
		expect(bot.channels.messages).toHaveLength(1);
		await bot.press(right(), players.ana);
		await bot.press(right(), players.beto);
		bot.channels.failNext('unreachable', 1);
		await finishQuestion();
		await bot.clock.advance(1_000);
		expect(bot.channels.last().text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		expect((await bot.ask('quiz scores')).text).toContain('**15** puntos');
	});

	it.each([2, 300])('rests for %i minutes while it cannot be reached, and goes on when it can', async (minutes) => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 2 });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(right(), players.beto);
		bot.channels.failNext('unreachable', 9_999);
		await bot.clock.advance(SECONDS * 1_000 + minutes * 60_000);
		expect(bot.bot.services.quizHost.running).toBe(1);
		bot.channels.failNext('unreachable', 0);
		await bot.clock.advance(60_000);
		expect(bot.channels.messages[0]?.history.at(-1)?.text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.channels.last().text).toContain('Pitazo final');
		expect((await bot.ask('quiz scores')).text).toContain('**15** puntos');
	});

	it('says once that it pauses, as soon as that gets through, and that it goes on', async () => {
		const { bot } = await aQuiz({ questions: 1 });
		const { channels, clock } = bot;
		const [post, { edit }] = [channels.post, channels];
		const said: string[] = [];
		channels.post = async (channel, view, nonce) => {
			if (nonce.endsWith('.0')) throw new ChannelError('unreachable');
			said.push(nonce);
			return post(channel, view, nonce);
		};
		await clock.advance(LEAD_IN_MS + 300_000);
		expect(said).toHaveLength(1);
		expect(channels.last().text).toContain('Se me cortó la conexión con Discord');
		Object.assign(channels, { post, edit });
		await clock.advance(60_000);
		expect(channels.messages[0]?.history.at(-1)?.text).toContain('Volvió la conexión');
		expect(channels.last().text).toContain('Pregunta 1 de 1');
	});

	it('can be stopped while it cannot be reached: the channel is free, and what was answered counts', async () => {
		const { bot, open, right, players } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.ana);
		bot.channels.failNext('unreachable', 9_999);
		await bot.clock.advance(SECONDS * 1_000 + 60_000);
		expect((await bot.ask('quiz start')).text).toContain('Espera a que Discord vuelva a recibir mis mensajes');
		await bot.ask('quiz stop');
		await bot.clock.advance(2_000);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.clock.pending).toBe(0);
		expect((await bot.ask('quiz card')).text).toContain('**15** puntos');
		expect((await bot.ask('quiz start')).how).toBe('post');
	});

	it('tells who started it in private, when not even its first question can ever be posted', async () => {
		const bot = aBot();
		await bot.ask('quiz start', {}, { person: { id: '11' } });
		const { post } = bot.channels;
		bot.channels.post = async () => {
			throw new ChannelError('forbidden');
		};
		await bot.clock.advance(LEAD_IN_MS);
		Object.assign(bot.channels, { post });
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.channels.told).toMatchObject([
			{ personId: '11', shown: { text: expect.stringContaining('Tu trivia en <#88> no pudo empezar') } },
		]);
	});

	it('writes a result below where its question cannot be changed any more, and goes on', async () => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 2 });
		await open();
		await bot.press(right(), players.ana);
		bot.channels.failNext('gone');
		await finishQuestion();
		expect(bot.channels.messages[1]?.history.at(-1)?.text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pregunta 2 de 2');
	});
});
