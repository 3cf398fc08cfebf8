import { describe, expect, it } from 'vitest';
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
});
