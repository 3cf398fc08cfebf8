import { describe, expect, it } from 'vitest';
import { ChatAnswers } from '../../../../src/app/quiz/chat-answers.js';
import { GRACE_MS } from '../../../../src/quiz/game.js';
import { aMortalStore } from '../../../support/a-mortal-store.js';
import { aChatQuiz } from './a-chat-quiz.js';

describe('the mark', () => {
	it('comes once the answer is stored, and not when it could not be', async () => {
		const store = aMortalStore();
		const { bot, players, rightText } = await aChatQuiz(1, { store });
		store.die();
		await bot.say(rightText, players.ana);
		expect(bot.channels.marked).toEqual([]);
		store.revive();
	});

	it('that may not be set harms nothing and is noted once a game', async () => {
		const { bot, players, rightText, wrongText } = await aChatQuiz(2);
		bot.channels.failNext('forbidden', 2);
		await bot.say(wrongText, players.ana);
		await bot.say(wrongText, players.beto);
		expect(bot.logged.map(({ level }) => level)).toEqual(['debug']);
		await bot.say(rightText, players.caro);
		expect(bot.channels.marked).toHaveLength(1);
		await bot.clock.advance(GRACE_MS);
		expect(bot.channels.last().text).toContain('<@13> +15');
	});

	it('that may not be set is noted once a game also where more questions have been drawn for it meanwhile', async () => {
		const { bot, wrongText } = await aChatQuiz();
		const { catalog, quizHost } = bot.bot.services;
		const openGame = () => {
			const game = quizHost.openGame('88');
			return game && { ...game, questions: [...game.questions] };
		};
		const answer = quizHost.answer.bind(quizHost);
		const chat = new ChatAnswers({
			catalog,
			channels: bot.channels,
			log: bot.bot.log,
			quizHost: { openGame, answer },
		});
		bot.channels.failNext('forbidden', 2);
		for (const author of ['11', '12']) await chat.hear({ id: '1001', channelId: '88', author, text: wrongText });
		expect(bot.logged.map(({ level }) => level)).toEqual(['debug']);
	});
});
