import { expect, it } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { aQuiz } from '../support/a-quiz.js';
import { textProblems } from '../views/view-problems.js';

const manager = { person: { manages: true } };

const asked = [
	['settings', { guard: true }, manager, '20 segundos'],
	['settings', { seconds: 30 }, manager, '30 segundos'],
	['settings', {}, {}, 'Gestionar servidor'],
	['quiz start', {}, {}, '5 preguntas, 20 segundos cada una'],
	['quiz start', { about: 'Copa Luna' }, {}, 'Copa Luna'],
	['quiz stop', {}, {}, 'trivia'],
	['quiz scores', {}, {}, 'La tabla sigue en cero'],
	['quiz card', {}, {}, 'Aquí todavía no has jugado'],
	['quiz daily', {}, {}, '¿'],
	['quiz review', {}, {}, 'No tienes nada que repasar'],
	['quiz forget', {}, {}, 'No guardo nada'],
	['quiz export', {}, {}, 'No guardo nada'],
	['quiz help', {}, {}, 'Vale tu primera respuesta'],
	['club', { name: 'zzzzzz' }, {}, 'zzzzzz'],
	['season', { year: '2008' }, {}, 'Campeón: **Sport Huancayo**'],
	['club', { name: 'UTC' }, {}, '**UTC**'],
	['department', { name: 'Piura' }, {}, '**Piura**'],
	['champions', {}, {}, 'Último campeón (2025)'],
	['about', {}, {}, 'fútbol macho'],
	['help', {}, {}, '/temporada'],
] as const;

it.each(asked)('/%s %j says without its embeds what it comes down to', async (name, options, from, essence) => {
	const told = await aBot().ask(name, options, from);
	expect(told.content).toContain(essence);
	expect(textProblems(told)).toEqual([]);
});

it('everything that is told in a game is read without embeds, and nothing twice with them', async () => {
	const { bot, open, right, wrong, hint, players, finishQuestion, question } = await aQuiz({ questions: 1 });
	await open();
	const told = [
		await bot.press(hint(), players.caro),
		await bot.press(right(), players.ana),
		await bot.press(wrong(), players.beto),
		await bot.press(right(), players.ana),
		await bot.ask('quiz skip', {}, players.caro),
	];
	await finishQuestion();
	await bot.clock.advance(60_000);
	const posted = bot.channels.messages.flatMap(({ history }) => history);
	expect(posted).toHaveLength(3);
	told.push(await bot.ask('quiz scores'), await bot.ask('quiz card', {}, players.ana), await bot.press(...late()));
	expect([...told, ...posted].flatMap(textProblems)).toEqual([]);

	function late(): Parameters<typeof bot.press> {
		return [`quiz:answer:${question().id}:0:0`, players.caro];
	}
});
