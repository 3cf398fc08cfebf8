import { describe, expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../../src/app/quiz/quiz-host.js';
import { Game } from '../../../../src/quiz/game.js';
import { fencedStore } from '../../../../src/store/lease.js';
import { aBot } from '../../../support/a-bot.js';
import { aMortalStore } from '../../../support/a-mortal-store.js';
import { aQuiz, SECONDS } from '../../../support/a-quiz.js';
import { memoryStore } from '../../../support/memory-store.js';
import { anOpenQuiz, GOES_ON, NOT_NOW, PAUSED } from './an-open-quiz.js';

describe('a store that dies while a question is open', () => {
	it('pauses the quiz with one message; who presses is told, and answers when it goes on by itself', async () => {
		const { bot, store, right, players, said, finishQuestion } = await anOpenQuiz();
		const button = right();
		await bot.press(button, players.ana);
		store.die();
		expect(await bot.press(button, players.beto)).toMatchObject({
			how: 'private',
			text: expect.stringContaining(NOT_NOW),
		});
		await bot.clock.advance(3_600_000);
		expect((await bot.press(button, players.caro)).text).toContain(NOT_NOW);
		expect(said(PAUSED)).toHaveLength(1);
		expect(bot.channels.messages).toHaveLength(2);
		expect((await bot.ask('season', { year: '1999' }, { place: { channelId: '89' } })).how).toBe('post');

		store.revive();
		expect((await bot.press(button, players.beto)).text).toContain(NOT_NOW);
		await bot.clock.advance(10_000);
		expect(said(GOES_ON)).toHaveLength(1);
		expect((await bot.press(button, players.ana)).text).toContain('Ya respondiste');
		expect((await bot.press(button, players.beto)).text).toContain('Anotado');
		await finishQuestion();
		expect(said('<@11> +15')).toHaveLength(1);
		expect((await bot.ask('quiz scores')).text).toMatch(/<@11> — \*\*15\*\*[\s\S]*<@12> — \*\*10\*\*/);
		expect((await bot.ask('quiz scores')).text).not.toContain('<@13>');
	});

	it('gives the open question back the time it lost, and shows its new end', async () => {
		const { bot, store, right, players } = await anOpenQuiz();
		const { clock, channels } = bot;
		const button = right();
		await clock.advance(5_000);
		store.die();
		await bot.press(button, players.ana);
		await clock.advance(120_000);
		store.revive();
		await clock.advance(10_000);
		const stored = Game.parse(await store.collection('games').get('88'));
		const left = stored.until - clock.now();
		expect(left).toBeGreaterThan((SECONDS - 5) * 1_000 - 10_000);
		expect(left).toBeLessThanOrEqual((SECONDS - 5) * 1_000);
		expect(channels.messages[0]?.history.at(-1)?.text).toContain(`<t:${Math.ceil(stored.until / 1_000)}:R>`);
	});

	it('is told in the language of the game', async () => {
		const store = aMortalStore();
		const bot = aBot({ store });
		await bot.ask('quiz start', {}, { place: { locale: 'en' } });
		store.die();
		await bot.clock.advance(LEAD_IN_MS + 1_000);
		expect(bot.channels.last().text).toContain('so the quiz pauses');
	});

	it.each(['stop', 'skip'])('%s is not done, and not done later either', async (command) => {
		const { bot, store, players } = await anOpenQuiz();
		store.die();
		expect((await bot.ask(`quiz ${command}`)).text).toContain(NOT_NOW);
		expect((await bot.ask(`quiz ${command}`)).text).toContain(NOT_NOW);
		const button = firstButton(bot);
		store.revive();
		await bot.clock.advance(1_000);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
	});

	it('tells nobody a hint that costs nothing either, until the quiz goes on', async () => {
		const { bot, store, right, players, hint } = await anOpenQuiz();
		await bot.clock.advance(SECONDS * 500);
		const answer = right();
		store.die();
		await bot.press(answer, players.ana);
		expect((await bot.press(hint(), players.beto)).text).toContain(NOT_NOW);
		store.revive();
		await bot.clock.advance(10_000);
		expect((await bot.press(hint(), players.beto)).text).toContain('💡');
	});

	it('is told as soon as the channel can be reached, once', async () => {
		const { bot, store, right, players, said } = await anOpenQuiz();
		const button = right();
		store.die();
		bot.channels.failNext('unreachable', 2);
		await bot.press(button, players.ana);
		await bot.clock.advance(600_000);
		expect(said(PAUSED)).toHaveLength(1);
	});

	it('that is back within a second is not told of', async () => {
		const { bot, store, right, players, said } = await anOpenQuiz();
		const button = right();
		store.die();
		await bot.press(button, players.ana);
		store.revive();
		await bot.clock.advance(1_000);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
		expect([said(PAUSED), said(GOES_ON)]).toEqual([[], []]);
	});

	it('is not told while another process may have the game: that one has nothing to say about it', async () => {
		const lease = { holds: true, secure: async () => {}, fences: [], regain: async () => {} };
		const { bot, open, right, players } = await aQuiz({ questions: 1 }, { store: fencedStore(memoryStore(), lease) });
		await open();
		const button = right();
		lease.holds = false;
		expect((await bot.press(button, players.ana)).text).toContain(NOT_NOW);
		await bot.clock.advance(7_000);
		expect(bot.channels.messages).toHaveLength(1);
		await bot.clock.advance(10_000);
		expect(bot.channels.last().text).toContain(PAUSED);
	});

	it('is told once, however long Discord takes to post that', async () => {
		const { bot, store, right, players } = await anOpenQuiz();
		const [button, { channels }] = [right(), bot];
		const posts: (() => void)[] = [];
		const post = channels.post;
		channels.post = (...args) => new Promise((done) => posts.push(() => done(post(...args))));
		store.die();
		await bot.press(button, players.ana);
		await bot.clock.advance(600_000);
		expect(posts).toHaveLength(1);
		posts[0]?.();
		await bot.clock.advance(600_000);
		expect(posts).toHaveLength(1);
	});

	it('lets the bot stop at once', async () => {
		const { bot, store, right, players } = await anOpenQuiz();
		const button = right();
		store.die();
		await bot.press(button, players.ana);
		await bot.bot.services.quizHost.close();
		expect(bot.clock.pending).toBe(0);
	});
});

/** The first button of the first message, whatever was posted since. */
function firstButton(bot: ReturnType<typeof aBot>): string {
	return bot.channels.messages[0]?.history.at(-1)?.buttons[0]?.custom_id ?? expect.fail('no question');
}

it('a second outage is told anew, also in the same question', async () => {
	const { bot, store, said, finishQuestion } = await anOpenQuiz();
	for (const times of [1, 2]) {
		store.die();
		await bot.ask('quiz skip');
		await bot.clock.advance(5_000);
		expect(said(PAUSED)).toHaveLength(times);
		store.revive();
		await bot.clock.advance(10_000);
		expect(said(GOES_ON)).toHaveLength(times);
	}
	await finishQuestion();
	expect(bot.channels.messages.map(({ history }) => history.at(-1)?.text).join()).toContain('Pregunta 1 de 2');
});
