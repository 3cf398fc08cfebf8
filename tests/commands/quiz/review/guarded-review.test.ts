import { describe, expect, it } from 'vitest';
import * as play from '../../../../src/quiz/game.js';
import { newGame } from '../../../../src/quiz/new-game.js';
import type { Question } from '../../../../src/quiz/question.js';
import { aDaily } from '../a-daily.js';
import { type Bot, stored } from './a-review.js';

describe('while a quiz asks the same in the channel', () => {
	it('neither the review nor the daily gives the answer away, and both take it elsewhere', async () => {
		const { bot, playAll, press, stored: dailyOf } = aDaily();
		await playAll([false]);
		await bot.ask('quiz review');
		const { number, asked } = await stored(bot);
		const { date, questions } = await dailyOf();
		const [missed, due] = questions;
		if (!missed || !due || !asked) throw new Error('Nothing is asked');
		await openIn('90', bot, missed);
		await openIn('91', bot, due);
		expect(await bot.bot.services.quizHost.resume()).toBe(2);

		const inReview = `quiz:review:${number}:${asked.question.answer}`;
		const inDaily = `quiz:daily:${date}:1:${due.answer}`;
		expect((await press(inReview, { place: { channelId: '90' } })).text).toContain('delataría');
		expect((await press(inDaily, { place: { channelId: '91' } })).text).toContain('delataría');
		expect((await stored(bot)).asked?.option).toBeUndefined();
		expect((await dailyOf()).answers).toHaveLength(1);
		expect((await press(inReview)).text).toContain('¡Bien ahí!');
		expect((await press(inDaily)).text).toContain('¡Bien ahí!');
	});
});

/** Stores a game whose question is open in a channel. */
async function openIn(channelId: string, bot: Bot, question: Question): Promise<void> {
	const until = bot.clock.now() + 20_000;
	const game = newGame({
		id: `game-${channelId}`,
		server: '77',
		channelId,
		locale: 'es',
		starter: '12',
		answers: 'buttons',
		seconds: 20,
		questions: [question],
		until,
	});
	await bot.store.collection('games').set(channelId, { ...play.open(game, until), messageId: '900' });
}
