import { describe, expect, it } from 'vitest';
import { Game } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aQuiz } from '../../support/a-quiz.js';
import { keptAbout } from '../../support/gathered.js';

const aSuddenQuiz = (parts: Parameters<typeof aQuiz>[1] = {}) => aQuiz({ mode: 'sudden', kind: 'champion' }, parts);

describe('sudden death, as it is played', () => {
	it('says how it goes, who is in and who is out, refuses who is out, and names who wins', async () => {
		const quiz = await aSuddenQuiz();
		const { bot, players } = quiz;
		expect(Game.parse(await bot.store.collection('games').get('88'))).toMatchObject({
			contest: { mode: 'sudden' },
			doubles: false,
			questions: { length: 20 },
		});
		await quiz.open();
		expect(bot.channels.last().text).toContain('Todavía puedes entrar');
		await bot.press(quiz.right(), players.ana);
		await bot.press(quiz.right(), players.beto);
		await bot.press(quiz.wrong(), players.caro);
		await quiz.finishQuestion();
		const [content = ''] = bot.channels.last().text.split('▰');
		expect(content).toContain('❌ Fuera: <@13>');
		expect(bot.channels.last().text).toContain('Siguen');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('⚔️ Quedan 2: <@11> · <@12>');
		expect((await bot.press(quiz.right(), players.caro)).text).toContain('Ya quedaste fuera');
		expect(await keptAbout(bot.bot.services.personalData, '13')).toContainEqual({
			kind: 'games',
			kept: [expect.objectContaining({ sudden: { outBy: 0 } })],
		});
		await bot.press(quiz.wrong(), players.ana);
		await bot.press(quiz.wrong(), players.beto);
		await quiz.finishQuestion();
		expect(bot.channels.last().text).toContain('la pregunta no vale');
		await bot.clock.advance(READ_MS.most);
		await bot.press(quiz.wrong(), players.ana);
		await bot.press(quiz.right(), players.beto);
		await quiz.finishQuestion();
		expect(bot.channels.last().text).toContain('🏆 <@12> es el último en pie');
		await bot.clock.advance(READ_MS.most);
		const podium = bot.channels.last();
		expect(podium.text).toContain('Pitazo final');
		expect(podium.text).toContain('🏆 <@12> es el último en pie');
		expect(podium.text.indexOf('🥇 <@12>')).toBeGreaterThan(0);
		expect(bot.bot.services.quizHost.running).toBe(0);
	});

	it('can be had again, with its kind or with any', async () => {
		for (const kind of ['champion', undefined]) {
			const quiz = await aQuiz({ mode: 'sudden', ...(kind && { kind }) });
			await quiz.open();
			await quiz.bot.ask('quiz stop');
			await quiz.bot.clock.advance(READ_MS.most);
			const again = quiz.bot.channels.last().buttons[0]?.custom_id ?? '';
			const told = await quiz.bot.press(again, { ...quiz.players.beto, own: false });
			expect(told.text).toContain('Mete gol gana');
			const game = await quiz.bot.store.collection('games').get('88');
			expect(game).toMatchObject({ contest: { mode: 'sudden' }, starter: '12' });
			expect(game.drawn.kind).toBe(kind);
		}
	});

	it('takes typed answers in a form only: in the chat the first right one would end it', async () => {
		const { bot } = await aQuiz({ mode: 'sudden', answers: 'typed' }, { readsChat: true });
		expect(await bot.store.collection('games').get('88')).toMatchObject({ answers: 'typed' });
	});

	it('is explained in the help', async () => {
		const { bot } = await aQuiz({ questions: 1 });
		expect((await bot.ask('quiz help')).text).toContain('Mete gol gana');
	});
});
