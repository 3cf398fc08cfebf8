import { describe, expect, it } from 'vitest';
import { READ_MS } from '../../../../src/views/quiz/reading-time.js';
import { aBot } from '../../../support/a-bot.js';
import { aQuiz } from '../../../support/a-quiz.js';
import { aDaily } from '../a-daily.js';
import { aFlakyStore } from '../a-flaky-store.js';
import { answer, missedBy } from './a-review.js';

describe('a question missed in a quiz', () => {
	it('comes to the review of who answered wrong, and of nobody else', async () => {
		const { bot, open, right, wrong, players, finishQuestion, question } = await aQuiz({ questions: 1 });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		await finishQuestion();
		expect(await missedBy(bot, '12')).toEqual([question().id]);
		expect(await missedBy(bot, '11')).toBeUndefined();
		expect(await missedBy(bot, '13')).toBeUndefined();
		expect((await bot.ask('quiz review', {}, players.beto)).text).toContain('Te queda 1 pregunta');
	});

	it('does not come again when its result is tried again after it was reviewed', async () => {
		const { bot, open, wrong, players, finishQuestion } = await aQuiz({ questions: 1 });
		await open();
		await bot.press(wrong(), players.beto);
		bot.channels.failNext('unreachable');
		await finishQuestion();
		await bot.ask('quiz review', {}, players.beto);
		await answer(bot, true, players.beto);
		await bot.clock.advance(1_000);
		expect(bot.channels.last().text).toContain('1 respuesta errada');
		expect(await missedBy(bot, '12')).toEqual([]);
	});

	it('cannot stop the game when it cannot be noted; that is logged', async () => {
		const { store, fail } = aFlakyStore('reviews');
		const { bot, open, wrong, players, finishQuestion } = await aQuiz({ questions: 1 }, { store });
		fail(true);
		await open();
		await bot.press(wrong(), players.beto);
		await finishQuestion();
		expect(bot.channels.last().text).toContain('1 respuesta errada');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pitazo final');
		expect(bot.logged.map(({ message }) => message)).toEqual([
			'Missed questions could not be stored for a player’s review',
		]);
		expect((await bot.ask('quiz review')).text).toContain('no puedo guardar');
	});
});

describe('what is missed in the daily', () => {
	it('is noted with the next answer where it could not be noted at once', async () => {
		const { store, fail } = aFlakyStore('reviews');
		const { bot, answer: answerDaily, stored: dailyOf } = aDaily(aBot({ store }));
		await bot.ask('quiz daily');
		fail(true);
		expect((await answerDaily(false)).text).toContain('❌');
		fail(false);
		await answerDaily(true);
		const { questions } = await dailyOf();
		expect(await missedBy(bot, '11')).toEqual([questions[0]?.id]);
	});

	it('comes to the review too', async () => {
		const { bot, playAll, stored: dailyOf } = aDaily();
		await playAll([true, false, true, false, true]);
		const { questions } = await dailyOf();
		expect(await missedBy(bot, '11')).toEqual([questions[1]?.id, questions[3]?.id]);
	});
});
