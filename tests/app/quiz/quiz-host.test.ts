import { describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/app/channels.js';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { ClubId } from '../../../src/domain/club.js';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';
import { memoryStore } from '../../support/memory-store.js';

const moderator = { person: { id: '99', moderates: true } };

describe('a quiz', () => {
	it('is played from kick-off to podium, one message a question, edited once, with its result', async () => {
		const { bot, open, right, wrong, players, finishQuestion } = await aQuiz({ questions: 2 });
		const { channels } = bot;
		await open();
		expect(channels.last().text).toContain('Pregunta 1 de 2');
		expect(channels.last().text).toMatch(/<t:\d+:R>/);
		expect(
			channels
				.last()
				.buttons.map(({ label }) => label)
				.slice(4),
		).toEqual(['💡 Pista']);

		expect((await bot.press(right(), players.ana)).text).toContain('Anotado');
		expect((await bot.press(right(), players.beto)).how).toBe('private');
		await bot.press(wrong(), players.caro);
		await finishQuestion();
		expect(channels.last().text).toContain('<@11> +15');
		expect(channels.last().text).toContain('<@12> +10');
		expect(channels.last().text).toContain('1 respuesta errada');
		expect(
			channels
				.last()
				.buttons.slice(0, 4)
				.every(({ disabled }) => disabled),
		).toBe(true);

		await bot.clock.advance(READ_MS.most);
		await bot.press(right(), players.beto);
		await bot.press(wrong(), players.ana);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		expect(channels.last().text).toMatch(/Pitazo final![\s\S]*🥇 <@12> — \*\*25\*\* puntos, 2 de 2[\s\S]*🥈 <@11>/);
		expect(channels.messages.map(({ history }) => history.length)).toEqual([2, 2, 1]);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.clock.pending).toBe(0);

		const scores = await bot.ask('quiz scores');
		expect(scores.text).toMatch(
			/🥇 <@12> — \*\*25\*\* puntos\n-# 2 de 2 aciertos \(100 %\) · mejor racha 2 · 1 trivia/,
		);
		expect(scores.text).toContain('<@13> — **0** puntos\n-# 0 de 1');
	});

	it('brings a question to the table of the server only if two people answered that question', async () => {
		const { bot, open, right, wrong, players, finishQuestion } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		for (const _ of [2, 3]) {
			await finishQuestion();
			await bot.clock.advance(READ_MS.most);
			await bot.press(right(), players.ana);
		}
		await finishQuestion();
		const { score, solo } = await bot.bot.services.scores.standing('77', 'all', '11');
		expect(score).toMatchObject({ points: 15, answers: 1 });
		expect(solo).toMatchObject({ points: 15 + 2 * 17, answers: 2, bestStreak: 3 });
	});

	it('takes its channel before anything is awaited, and a second start links to it', async () => {
		const bot = aBot();
		const answers = await Promise.all([bot.ask('quiz start'), bot.ask('quiz start', {}, moderator)]);
		expect(answers.map(({ how }) => how)).toEqual(['post', 'private']);
		await bot.clock.advance(LEAD_IN_MS);
		const third = await bot.ask('quiz start');
		expect(third.text).toContain('(https://discord.test/77/88/900)');
		expect((await bot.ask('quiz start', {}, { place: { channelId: '89' } })).how).toBe('post');
	});

	it('says so where the bot may not write', async () => {
		const bot = aBot();
		const told = await bot.ask('quiz start', {}, { place: { mayPost: false } });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('No puedo escribir en este canal') });
		expect(bot.bot.services.quizHost.running).toBe(0);
	});

	it('counts a press that was on its way when time was up, and none after that', async () => {
		const { bot, open, right, players } = await aQuiz({ questions: 1 });
		await open();
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS - 1);
		expect((await bot.press(right(), players.ana)).text).toContain('Anotado');
		await bot.clock.advance(1);
		expect((await bot.press(right(), players.beto)).text).toContain('Llegaste tarde');
	});

	it('gives the extra points by snowflake, not by arrival', async () => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 1 });
		await open();
		const earlier = bot.nextId();
		const later = bot.nextId();
		await bot.press(right(), { ...players.ana, id: later });
		await bot.press(right(), { ...players.beto, id: earlier });
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@12> +15');
		expect(bot.channels.last().text).toContain('<@11> +10');
	});

	it('takes no answer that is not on a button', async () => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 1 });
		await open();
		const forged = right().replace(/:\d$/, ':7');
		expect((await bot.press(forged, players.ana)).text).toContain('ya no sirve');
		expect((await bot.press(right(), players.ana)).text).toContain('Anotado');
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +15');
	});

	it('never says in a button which option is right', async () => {
		const { bot, open } = await aQuiz({ questions: 1 });
		await open();
		const options = bot.channels.last().buttons.slice(0, 4);
		const ids = options.map((button) => button.custom_id);
		expect(ids.map((id) => id.replace(/:\d$/, ''))).toEqual(Array(4).fill(ids[0]?.replace(/:\d$/, '')));
		expect(ids.map((id) => id.at(-1))).toEqual(['0', '1', '2', '3']);
		expect(new Set(options.map(({ style }) => style)).size).toBe(1);
	});

	it('ends by itself after three questions nobody answers', async () => {
		const { bot, open } = await aQuiz({ questions: 10 });
		await open();
		await bot.clock.advance(3 * (SECONDS * 1_000 + GRACE_MS + READ_MS.most));
		expect(bot.channels.last().text).toContain('Tres preguntas sin respuesta');
		expect(bot.channels.messages).toHaveLength(4);
	});

	it('asks nothing twice in a channel before everything has been asked', async () => {
		const bot = aBot();
		const ids: string[] = [];
		for (let game = 0; game < 3; game++) {
			await bot.ask('quiz start', { questions: 20 });
			const stored = await bot.store.collection('games').get('88');
			ids.push(...stored.questions.map(({ id }: { id: string }) => id));
			await bot.ask('quiz stop');
			await bot.clock.advance(1);
		}
		expect(ids).toHaveLength(60);
		expect(new Set(ids).size).toBe(60);
	});
});

describe('stopping and skipping', () => {
	it.each([
		['its starter', {}],
		['a moderator', moderator],
	])('is done at once by %s', async (_, from) => {
		const { bot, open, right, players } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.beto);
		await bot.ask('quiz skip', {}, from);
		await bot.clock.advance(1);
		expect(bot.channels.last().text).toContain('<@12> +15');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pregunta 2 de 3');
		await bot.ask('quiz stop', {}, from);
		await bot.clock.advance(1);
		expect(bot.channels.messages.at(-2)?.history.at(-1)?.text).toContain('antes de que alguien respondiera');
		expect(bot.channels.last().text).toContain('La trivia termina aquí');
		expect(bot.bot.services.quizHost.running).toBe(0);
	});

	it('needs more than half of the players from anybody else', async () => {
		const { bot, open, right, wrong, players } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(right(), players.beto);
		await bot.press(wrong(), players.caro);
		expect((await bot.ask('quiz stop', {}, { person: { id: '55' } })).text).toContain('Solo vota quien juega');
		expect((await bot.ask('quiz stop', {}, players.beto)).text).toContain('más de la mitad');
		expect((await bot.ask('quiz stop', {}, players.beto)).text).toContain('más de la mitad');
		expect((await bot.ask('quiz stop', {}, players.caro)).text).toContain('termino la trivia');
	});

	it('says privately that there is nothing to stop or skip', async () => {
		const bot = aBot();
		expect(await bot.ask('quiz stop')).toMatchObject({
			how: 'private',
			text: expect.stringContaining('ninguna trivia'),
		});
		expect(await bot.ask('quiz skip')).toMatchObject({
			how: 'private',
			text: expect.stringContaining('ninguna trivia'),
		});
	});
});

describe('a quiz whose channel fails', () => {
	it.each(['gone', 'forbidden'] as const)(
		'ends cleanly when it is %s, and the channel is free again',
		async (trouble) => {
			const bot = aBot();
			await bot.ask('quiz start');
			bot.channels.failNext(trouble);
			await bot.clock.advance(LEAD_IN_MS);
			expect(bot.bot.services.quizHost.running).toBe(0);
			expect(bot.clock.pending).toBe(0);
			expect((await bot.ask('quiz start')).how).toBe('post');
		},
	);

	it('waits and goes on when it cannot be reached for a while, and posts nothing twice', async () => {
		const { bot, right, players, finishQuestion } = await aQuiz({ questions: 1 });
		bot.channels.failNext('unreachable', 2);
		await bot.clock.advance(LEAD_IN_MS + 1_000 + 5_000);
		expect(bot.channels.messages).toHaveLength(1);
		await bot.press(right(), players.ana);
		await bot.press(right(), players.beto);
		bot.channels.failNext('unreachable', 1);
		await finishQuestion();
		await bot.clock.advance(1_000);
		expect(bot.channels.last().text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		expect((await bot.ask('quiz scores')).text).toContain('**15** puntos');
	});

	it.each([2, 300])('rests for %i minutes while it cannot be reached, and goes on when it can', async (minutes) => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 2 });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(right(), players.beto);
		bot.channels.failNext('unreachable', 9_999);
		await bot.clock.advance(SECONDS * 1_000 + minutes * 60_000);
		expect(bot.bot.services.quizHost.running).toBe(1);
		bot.channels.failNext('unreachable', 0);
		await bot.clock.advance(60_000);
		expect(bot.channels.messages[0]?.history.at(-1)?.text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.channels.last().text).toContain('Pitazo final');
		expect((await bot.ask('quiz scores')).text).toContain('**15** puntos');
	});

	it('says once that it pauses, as soon as that gets through, and that it goes on', async () => {
		const { bot } = await aQuiz({ questions: 1 });
		const { channels, clock } = bot;
		const [post, { edit }] = [channels.post, channels];
		const said: string[] = [];
		channels.post = async (channel, view, nonce) => {
			if (nonce.endsWith('.0')) throw new ChannelError('unreachable');
			said.push(nonce);
			return post(channel, view, nonce);
		};
		await clock.advance(LEAD_IN_MS + 300_000);
		expect(said).toHaveLength(1);
		expect(channels.last().text).toContain('Se me cortó la conexión con Discord');
		Object.assign(channels, { post, edit });
		await clock.advance(60_000);
		expect(channels.messages[0]?.history.at(-1)?.text).toContain('Volvió la conexión');
		expect(channels.last().text).toContain('Pregunta 1 de 1');
	});

	it('can be stopped while it cannot be reached: the channel is free, and what was answered counts', async () => {
		const { bot, open, right, players } = await aQuiz({ questions: 3 });
		await open();
		await bot.press(right(), players.ana);
		bot.channels.failNext('unreachable', 9_999);
		await bot.clock.advance(SECONDS * 1_000 + 60_000);
		expect((await bot.ask('quiz start')).text).toContain('Espera a que Discord vuelva a recibir mis mensajes');
		await bot.ask('quiz stop');
		await bot.clock.advance(2_000);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.clock.pending).toBe(0);
		expect((await bot.ask('quiz card')).text).toContain('**15** puntos');
		expect((await bot.ask('quiz start')).how).toBe('post');
	});

	it('tells who started it in private, when not even its first question can ever be posted', async () => {
		const bot = aBot();
		await bot.ask('quiz start', {}, { person: { id: '11' } });
		const { post } = bot.channels;
		bot.channels.post = async () => {
			throw new ChannelError('forbidden');
		};
		await bot.clock.advance(LEAD_IN_MS);
		Object.assign(bot.channels, { post });
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.channels.told).toMatchObject([
			{ personId: '11', shown: { text: expect.stringContaining('Tu trivia en <#88> no pudo empezar') } },
		]);
	});

	it('writes a result below where its question cannot be changed any more, and goes on', async () => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 2 });
		await open();
		await bot.press(right(), players.ana);
		bot.channels.failNext('gone');
		await finishQuestion();
		expect(bot.channels.messages[1]?.history.at(-1)?.text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pregunta 2 de 2');
	});

	it('hides where clubs are from while a department is asked for, in lists and in the picker', async () => {
		const { bot, open, question } = await aQuiz({ questions: 1, kind: 'department' });
		const club = question().subject.club ?? '';
		const name = bot.bot.services.catalog.clubWithId(club)?.name ?? '';
		expect(bot.type('club', 'name', name)[0]?.name).toContain(' · ');
		await open();
		expect(bot.type('club', 'name', name)[0]?.name).toBe(name);
		const picker = await bot.ask('club', { name: 'santos' });
		expect(picker.text).not.toContain('Ica');
		const [season] = bot.bot.services.catalog.historyOf(ClubId.parse(club));
		const told = await bot.ask('season', { year: `${season?.season.year}`, competition: season?.season.competition });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('delataría') });
	});
});

describe('while a question is open', () => {
	it('lookups in its channel do not give the answer away, and do elsewhere and afterwards', async () => {
		const { bot, open, finishQuestion, question } = await aQuiz({ questions: 1, kind: 'champion' });
		await open();
		const { subject, competition } = question();
		const year = subject.year ?? 0;
		const lookUp = (place = {}) => bot.ask('season', { year: `${year}`, competition }, { place });
		expect(await lookUp()).toMatchObject({ how: 'private', text: expect.stringContaining('delataría') });
		expect((await lookUp({ channelId: '89' })).how).toBe('post');
		const offered = bot.type('season', 'year', `${year}`).map(({ name }) => name);
		expect(offered).toEqual([`${year} · Copa Perú`]);
		await finishQuestion();
		expect((await lookUp()).how).toBe('post');
		expect(bot.type('season', 'year', `${year}`)[0]?.name).toContain('—');
	});
});

describe('a restart', () => {
	it('resumes the same question; no answer is lost and none counts twice', async () => {
		const store = memoryStore();
		const channels = testChannels();
		const clock = aClock();
		const { bot, open, right, players } = await aQuiz({ questions: 1 }, { store, channels, clock });
		await open();
		const button = right();
		await bot.press(button, players.ana);

		const after = aBot({ store, channels, clock: aClock(clock.now()) });
		expect(await after.bot.services.quizHost.resume()).toBe(1);
		expect((await after.press(button, players.ana)).text).toContain('Ya respondiste');
		expect((await after.press(button, players.beto)).text).toContain('Anotado');
		await after.clock.advance(SECONDS * 1_000 + GRACE_MS + READ_MS.most);
		expect(channels.messages).toHaveLength(2);
		expect((await after.ask('quiz scores')).text).toMatch(/<@11> — \*\*15\*\*[\s\S]*<@12> — \*\*10\*\*/);
	});

	it('closes a game that ran out long ago, with a word about it', async () => {
		const store = memoryStore();
		const channels = testChannels();
		const clock = aClock();
		const { open } = await aQuiz({ questions: 3 }, { store, channels, clock });
		await open();
		const after = aBot({ store, channels, clock: aClock(clock.now() + 3_600_000) });
		await after.bot.services.quizHost.resume();
		await after.clock.advance(1);
		expect(channels.last().text).toContain('Estuve fuera demasiado tiempo');
		expect(after.bot.services.quizHost.running).toBe(0);
	});

	it('counts what was answered before a game was closed like that, in the month and week it was answered', async () => {
		const store = memoryStore();
		const channels = testChannels();
		const clock = aClock(Date.UTC(2026, 5, 15));
		const { bot, open, players, right, wrong } = await aQuiz({ questions: 3 }, { store, channels, clock });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		const after = aBot({ store, channels, clock: aClock(Date.UTC(2026, 6, 15)) });
		await after.bot.services.quizHost.resume();
		await after.clock.advance(1);
		expect(channels.last().text).toMatch(/<@11> — \*\*15\*\*[\s\S]*<@12> — \*\*0\*\*/);
		const { scores } = after.bot.services;
		expect((await scores.standing('77', '2026-06', '11')).score?.points).toBe(15);
		expect((await scores.standing('77', '2026-07', '11')).score).toBeUndefined();
	});
});
