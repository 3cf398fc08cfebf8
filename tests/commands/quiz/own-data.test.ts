import { describe, expect, it, test } from 'vitest';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aMortalStore } from '../../support/a-mortal-store.js';
import { aQuiz } from '../../support/a-quiz.js';
import { memoryStore } from '../../support/memory-store.js';
import type { Sent } from '../../support/sent.js';

const english = { person: { locale: 'en' } } as const;

/** Plays the first of two questions: Ana answers right, Beto wrong. */
async function played(parts: Parameters<typeof aQuiz>[1] = {}) {
	const quiz = await aQuiz({ questions: 2 }, parts);
	const { bot, open, right, wrong, players, finishQuestion } = quiz;
	await open();
	await bot.press(right(), players.ana);
	await bot.press(wrong(), players.beto);
	await finishQuestion();
	return quiz;
}

const exported = ({ files: [file] }: Sent) => JSON.parse(`${file?.content}`);
const [yes, no] = ['quiz:forget:11', 'quiz:keep:11'];

describe('/quiz export', () => {
	it.each([
		['es', 'No guardo nada de ti', {}],
		['en', 'I keep nothing about you', english],
	] as const)('says so where nothing is kept, in %s, without a file', async (_locale, words, from) => {
		const told = await aBot().ask('quiz export', {}, from);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining(words), files: [] });
	});

	it('gives all that is kept about a person as a file, and nothing about anybody else', async () => {
		const { bot, wrong, players } = await played();
		await bot.clock.advance(READ_MS.most);
		await bot.press(wrong(), players.beto);
		const told = await bot.ask('quiz export');
		expect(told).toMatchObject({ how: 'private', files: [{ name: 'copero-11.json' }] });
		const score = { points: 15, answers: 1, right: 1, games: 1, bestStreak: 1 };
		const [game] = exported(told).games;
		const games = [game.game];
		expect(exported(told)).toEqual({
			person: '11',
			scores: expect.arrayContaining(
				['all', '2026-06', '2026-W27'].map((span) => ({ server: '77', span, score, games })),
			),
			games: [
				{
					game: game.game,
					server: '77',
					channel: '88',
					startedByYou: true,
					tally: { points: 15, right: 1, answers: 1, streak: 1, bestStreak: 1, missed: 0 },
					votes: [],
				},
			],
		});
		expect(exported(told).scores).toHaveLength(3);
		expect(`${told.files[0]?.content}`).not.toContain('"12"');
	});

	it('names the answer to the open question', async () => {
		const { bot, right, players } = await played();
		await bot.clock.advance(READ_MS.most);
		await bot.press(right(), players.ana);
		expect(exported(await bot.ask('quiz export')).games[0].answer).toMatchObject({ player: '11' });
	});
});

describe('/quiz forget', () => {
	it('asks first, privately, and deletes nothing by itself', async () => {
		const { bot } = await played();
		const told = await bot.ask('quiz forget');
		expect(told.how).toBe('private');
		expect(told.text).toMatch(/en todos los servidores[\s\S]*• tus puntos en 3 tablas[\s\S]*sigue/);
		expect(told.buttons.map(({ label, custom_id }) => [label, custom_id])).toEqual([
			['Borrar todo', yes],
			['Dejarlo así', no],
		]);
		expect((await bot.ask('quiz scores')).text).toContain('<@11>');
	});

	it('asks nothing where nothing is kept', async () => {
		const told = await aBot().ask('quiz forget');
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('No guardo nada'), buttons: [] });
	});

	it.each([
		['es', 'Borrado: tus puntos en 3 tablas', 'Ya no quedaba nada', {}],
		['en', 'Deleted: your scores in 3 tables', 'nothing left', english],
	] as const)(
		'deletes once the button is pressed, says what, and is done then, in %s',
		async (_l, said, after, from) => {
			const { bot } = await played();
			await bot.clock.advance(60_000 * 5);
			const told = await bot.press(yes, { ...from, alone: true });
			expect(told).toMatchObject({ how: 'replace', text: expect.stringContaining(said), buttons: [] });
			expect((await bot.press(yes, { ...from, alone: true })).text).toContain(after);
			expect((await bot.ask('quiz export')).files).toEqual([]);
			const scores = (await bot.ask('quiz scores')).text;
			expect(scores).not.toContain('<@11>');
			expect(scores).toContain('<@12>');
		},
	);

	it('deletes nothing when the other button is pressed', async () => {
		const { bot } = await played();
		expect(await bot.press(no)).toMatchObject({ how: 'replace', text: expect.stringContaining('No se borró nada') });
		expect((await bot.ask('quiz scores')).text).toContain('<@11>');
	});

	it.each([yes, no, 'quiz:forget', 'quiz:forget:11:12'])('takes no press on %s by anybody else', async (button) => {
		const { bot, players } = await played();
		const told = await bot.press(button, players.beto);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Ese botón ya no sirve') });
		expect((await bot.ask('quiz scores')).text).toMatch(/<@11>[\s\S]*<@12>/);
	});

	it('reaches the tables of every server', async () => {
		const { bot } = await played();
		const awards = [{ player: '11', points: 10, right: true, streak: 1 }];
		await bot.bot.services.scores.count('78', { game: 'g', round: 0, at: 0, solo: false, awards });
		expect((await bot.press(yes)).text).toContain('6 tablas');
		expect((await bot.ask('quiz scores', {}, { place: { guildId: '78' } })).text).not.toContain('<@11>');
	});

	it('reaches the daily and the review too', async () => {
		const { bot, players } = await played();
		await bot.ask('quiz daily', {}, players.beto);
		expect(exported(await bot.ask('quiz export', {}, players.beto))).toMatchObject({ daily: [{}], review: [{}] });
		expect((await bot.press('quiz:forget:12', players.beto)).text).toMatch(/trivia diaria.*preguntas que fallaste/);
		expect(Object.keys(exported(await bot.ask('quiz export', {}, players.beto)))).toEqual(['person', 'games']);
	});

	test('a game that is being played goes on, and points and streak start anew on every page', async () => {
		const { bot, right, wrong, players, finishQuestion } = await played();
		await bot.press(yes);
		await bot.clock.advance(READ_MS.most);
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('🥇 <@11> — **15** puntos, 1 de 1 aciertos\n');
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect((await bot.ask('quiz scores')).text).toContain(
			'🥇 <@11> — **15** puntos\n-# 1 de 1 aciertos (100 %) · 1 trivia',
		);
	});
});

test('in a game that another process of the bot plays, points and streak start anew when its question closes', async () => {
	const store = memoryStore();
	const { bot, open, right, wrong, players, finishQuestion } = await aQuiz({ questions: 4 }, { store });
	await open();
	await bot.press(right(), players.ana);
	await bot.press(wrong(), players.beto);
	await finishQuestion();
	await bot.clock.advance(READ_MS.most);
	await aBot({ store }).press(yes);
	await bot.press(wrong(), players.beto);
	await bot.press(right(), players.caro);
	await finishQuestion();
	expect(bot.channels.last().text).toContain('<@13>\u00a0**15**');
	expect(bot.channels.last().text).not.toContain('<@11>');
	await bot.clock.advance(READ_MS.most);
	await bot.press(right(), players.ana);
	await bot.press(wrong(), players.beto);
	await finishQuestion();
	expect(bot.channels.last().text).toContain('<@11>\u00a0**15**');
	await bot.clock.advance(READ_MS.most);
	await bot.ask('quiz stop');
	await bot.clock.advance(0);
	expect((await bot.ask('quiz scores')).text).toMatch(/<@11> — \*\*15\*\* puntos\n-# 1 de 1 aciertos/);
});

test('a dead store is said and logged, and what is kept stays', async () => {
	const store = aMortalStore();
	const { bot } = await played({ store });
	store.die();
	for (const told of [await bot.ask('quiz export'), await bot.ask('quiz forget'), await bot.press(yes)]) {
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('no puedo leer ni guardar') });
	}
	expect(bot.logged.filter(({ fields }) => fields.code === 'store-unreachable')).toHaveLength(3);
	store.revive();
	expect((await bot.ask('quiz scores')).text).toContain('<@11>');
});
