import { describe, expect, it } from 'vitest';
import * as play from '../../../src/quiz/game.js';
import { newGame } from '../../../src/quiz/new-game.js';
import type { Question } from '../../../src/quiz/question.js';
import { Review } from '../../../src/quiz/review.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot, type From } from '../../support/a-bot.js';
import { aQuiz } from '../../support/a-quiz.js';
import { aDaily } from './a-daily.js';
import { aFlakyStore } from './a-flaky-store.js';

type Bot = ReturnType<typeof aBot>;

const stored = async (bot: Bot, person = '11') => Review.parse(await bot.store.collection('reviews').get(person));
const missedBy = async (bot: Bot, person: string) =>
	(await bot.store.collection('reviews').get(person))?.missed.map(({ id }: { id: string }) => id);

/** Presses the right or a wrong button of the question that was asked last. */
async function answer(bot: Bot, right: boolean, from: From = {}) {
	const { number, asked } = await stored(bot, from.person?.id);
	const option = ((asked?.question.answer ?? 0) + (right ? 0 : 1)) % 4;
	return bot.press(`quiz:review:${number}:${option}`, { ...from, alone: true });
}

/** The question that a message asks. */
function askedIn({ content }: { readonly content: string }): string {
	return /^## (.+)$/m.exec(content)?.[1] ?? expect.fail('nothing is asked');
}

/** A bot whose daily Ana has just played, and missed these. */
async function aBotWithMisses(marks = [false, false, true, true, true]) {
	const { bot, playAll } = aDaily();
	await playAll(marks);
	return bot;
}

describe('/quiz review', () => {
	it('is a happy word when nothing was missed', async () => {
		const told = await aBot().ask('quiz review');
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('🎉 No tienes nada que repasar') });
		expect(told.buttons).toEqual([]);
	});

	it('asks what was missed one by one in one message, until it is known', async () => {
		const bot = await aBotWithMisses();
		const first = await bot.ask('quiz review');
		expect(first).toMatchObject({ how: 'private', text: expect.stringContaining('Te quedan 2 preguntas') });
		expect(first.buttons.map(({ custom_id }) => custom_id)).toEqual([0, 1, 2, 3].map((n) => `quiz:review:1:${n}`));
		expect(new Set(first.buttons.map(({ style }) => style)).size).toBe(1);

		const wrong = await answer(bot, false);
		expect(wrong).toMatchObject({ how: 'replace', text: expect.stringContaining('❌ No. Marcaste') });
		expect(wrong.text).toContain('Quedan 2 preguntas');
		expect(wrong.buttons.map(({ disabled = false }) => disabled)).toEqual([true, true, true, true, false, false]);
		const second = await bot.press('quiz:review', { alone: true });
		expect(second.how).toBe('replace');
		expect(askedIn(second)).not.toBe(askedIn(first));
		expect((await answer(bot, true)).text).toMatch(/¡Bien ahí![\s\S]*Queda 1 pregunta/);

		const third = await bot.press('quiz:review', { alone: true });
		expect(askedIn(third)).toBe(askedIn(first));
		const last = await answer(bot, true);
		expect(last.text).toContain('no te queda nada por repasar');
		expect(last.buttons.filter(({ disabled }) => !disabled).map(({ label }) => label)).toEqual(['💡 Tengo un dato']);
		expect((await bot.ask('quiz review')).text).toContain('No tienes nada que repasar');
	});

	it('goes on after a restart', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		await answer(bot, true);
		const after = aBot({ store: bot.store, seed: 9 });
		expect((await after.ask('quiz review')).text).toContain('Te queda 1 pregunta');
	});

	it('takes one answer to a question, however fast the presses come', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		const told = await Promise.all([answer(bot, true), answer(bot, false), answer(bot, false)]);
		expect(told.map(({ text }) => text.includes('vale la primera respuesta'))).toEqual([false, true, true]);
		expect((await stored(bot)).missed).toHaveLength(1);
	});

	it('answers a press on an earlier question privately, and counts nothing', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		await bot.ask('quiz review');
		const before = await stored(bot);
		const told = await bot.press('quiz:review:1:0', { alone: true });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Ya vas por otra pregunta') });
		expect(await stored(bot)).toEqual(before);
	});

	it.each([
		'quiz:review:1',
		'quiz:review:1:4',
		'quiz:review:x:0',
		'quiz:review:1:0:0',
		`quiz:review:${'9'.repeat(60)}:0`,
	])('answers a forged press (%s) privately, and counts nothing', async (id) => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		const before = await stored(bot);
		expect(await bot.press(id, { alone: true })).toMatchObject({
			how: 'private',
			text: expect.stringContaining('ya no sirve'),
		});
		expect(await stored(bot)).toEqual(before);
	});

	it('is one’s own: somebody else’s buttons do nothing to it', async () => {
		const bot = await aBotWithMisses();
		await bot.ask('quiz review');
		const before = await stored(bot);
		const told = await bot.press('quiz:review:1:0', { person: { id: '12' }, own: false });
		expect(told.how).toBe('private');
		expect(await stored(bot)).toEqual(before);
		expect(await bot.store.collection('reviews').get('12')).toBeUndefined();
	});
});

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
		expect(bot.logged.map(({ message }) => message)).toEqual(['Missed questions could not be noted']);
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
