import { describe, expect, it } from 'vitest';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aQuiz } from '../../support/a-quiz.js';

/** A finished quiz, with the label and the custom id of its button for a rematch. */
async function aFinishedQuiz(options: Parameters<typeof aQuiz>[0]) {
	const quiz = await aQuiz(options);
	const { bot } = quiz;
	await quiz.open();
	await bot.ask('quiz stop');
	await bot.clock.advance(READ_MS.most);
	const [again] = bot.channels.last().buttons;
	return { ...quiz, label: again?.label, again: again?.custom_id ?? '' };
}

describe('the button for a rematch', () => {
	it('is on the podium, and starts the same again for everybody to see, whoever presses', async () => {
		const { bot, label, again, players } = await aFinishedQuiz({ questions: 4, kind: 'champion' });
		expect(label).toContain('Revancha');
		const told = await bot.press(again, { ...players.beto, own: false });
		expect(told).toMatchObject({ how: 'post', text: expect.stringContaining('4 preguntas, 20 segundos') });
		const game = await bot.store.collection('games').get('88');
		expect(game).toMatchObject({ starter: '12', seconds: 20, answers: 'buttons', drawn: { kind: 'champion' } });
		expect(game.questions.map(({ kind }: { kind: string }) => kind)).toEqual(Array(4).fill('champion'));
	});

	it('keeps how one answers', async () => {
		const { bot, again, players } = await aFinishedQuiz({ questions: 1, answers: 'typed' });
		await bot.press(again, { ...players.beto, own: false });
		expect(await bot.store.collection('games').get('88')).toMatchObject({ answers: 'typed' });
	});

	it('is no way past what keeps one from starting: a quiz that runs, a channel that is not allowed', async () => {
		const { bot, again, players } = await aFinishedQuiz({ questions: 1 });
		await bot.ask('settings', { 'allow-channel': '89' }, { person: { manages: true } });
		expect(await bot.press(again, players.beto)).toMatchObject({ how: 'private' });
		const there = { place: { channelId: '89' } };
		expect((await bot.press(again, { ...players.beto, ...there, own: false })).how).toBe('post');
		expect((await bot.press(again, { ...players.ana, ...there, own: false })).text).toContain(
			'Aquí ya se está jugando',
		);
	});

	it.each([
		'quiz:again',
		'quiz:again:4',
		'quiz:again:99:20:buttons:medium:copa-peru',
		'quiz:again:4:20:buttons:medium:none',
	])('that is forged, %s, starts nothing', async (forged) => {
		const { bot } = await aFinishedQuiz({ questions: 1 });
		expect((await bot.press(forged)).text).toContain('Ese botón ya no sirve');
		expect(bot.bot.services.quizHost.running).toBe(0);
	});
});
