import { describe, expect, it } from 'vitest';
import { Game } from '../../../../src/quiz/game.js';
import { READ_MS } from '../../../../src/views/quiz/reading-time.js';
import { anOpenQuiz, aRiddle, HALF_MS } from './an-open-quiz.js';

describe('the button for a hint', () => {
	it.each([
		['below the options', 'buttons', 4],
		['beside the button that opens the form', 'typed', 1],
	] as const)('stands %s', async (_, answers, before) => {
		const { bot } = await anOpenQuiz(answers === 'typed' ? { answers } : {});
		const labels = bot.channels.last().buttons.map(({ label }) => label);
		expect(labels.slice(before)).toEqual(['💡 Pista']);
	});

	it('stands alone where the chat is read, and tells the price where a clue has one', async () => {
		const { bot } = await anOpenQuiz({ kind: 'guess-club', answers: 'typed' }, { readsChat: true });
		expect(bot.channels.last().buttons.map(({ label }) => label)).toEqual(['💡 Pista (−2)']);
	});

	it.each([
		['buttons', {}],
		['a form', { answers: 'typed' }],
		['clues', { kind: 'guess-club' }],
	] as const)('leaves a question with %s posted once and edited once, with its result', async (_, wish) => {
		const { bot, ask, players, finishQuestion } = await anOpenQuiz(wish);
		await ask(players.ana);
		await bot.clock.advance(HALF_MS);
		await ask(players.beto);
		expect(bot.channels.messages[0]?.history).toHaveLength(1);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.messages.map(({ history }) => history.length)).toEqual([2, 1]);
	});

	it('does so where the chat is read, too', async () => {
		const { bot, ask, players, finishQuestion } = await anOpenQuiz({ answers: 'typed' }, { readsChat: true });
		await bot.clock.advance(HALF_MS);
		await ask(players.ana);
		await finishQuestion();
		expect(bot.channels.messages.map(({ history }) => history.length)).toEqual([2]);
	});

	it.each([
		['of a game that is gone', 'quiz:hint:gone:0', 'Llegaste tarde'],
		['of another question', '7', 'Llegaste tarde'],
		['that is forged', '-1', 'ya no sirve'],
		['that is forged', '0:1', 'ya no sirve'],
		['that is forged', '', 'ya no sirve'],
	])('%s is answered privately: %j', async (_, id, told) => {
		const { bot, hint, players } = await aRiddle();
		const pressed = id.startsWith('quiz:') ? id : hint().replace(/:0$/, `:${id}`);
		expect(await bot.press(pressed, players.ana)).toMatchObject({
			how: 'private',
			text: expect.stringContaining(told),
		});
		expect(Game.parse(await bot.store.collection('games').get('88')).taken).toEqual([]);
	});
});
