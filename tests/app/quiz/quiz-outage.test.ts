import { describe, expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { Game, GRACE_MS } from '../../../src/quiz/game.js';
import { fencedStore } from '../../../src/store/lease.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aMortalStore } from '../../support/a-mortal-store.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';
import { memoryStore } from '../../support/memory-store.js';

const PAUSED = 'la trivia queda en pausa';
const GOES_ON = 'la trivia sigue';
const NOT_NOW = 'La trivia está en pausa';

async function anOpenQuiz(questions = 2) {
	const store = aMortalStore();
	const quiz = await aQuiz({ questions }, { store });
	await quiz.open();
	const shown = () => quiz.bot.channels.messages.map(({ history }) => history.at(-1)?.text ?? '');
	/** Everything the channel ever said about pausing. */
	const said = (text: string) =>
		quiz.bot.channels.messages.flatMap(({ history }) => history.filter((each) => each.text.includes(text)));
	return { ...quiz, store, shown, said };
}

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
		const button = right0(bot);
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

/** The first message's right button, whatever was said since. */
function right0(bot: ReturnType<typeof aBot>): string {
	return bot.channels.messages[0]?.history.at(-1)?.buttons[0]?.custom_id ?? expect.fail('no question');
}

describe('while nobody who answers is heard', () => {
	const here = () => true;

	it('the quiz pauses, says so once if it lasts, and gives the open question its time back', async () => {
		const { bot, store, right, players, finishQuestion, said } = await anOpenQuiz();
		const { clock, channels } = bot;
		const { quizHost } = bot.bot.services;
		const button = right();
		await clock.advance(5_000);
		quizHost.hears(here, false);
		await clock.advance(300_000);
		expect(said('Se me cortó la conexión')).toHaveLength(1);
		expect(channels.messages).toHaveLength(2);
		quizHost.hears(here, true);
		await clock.advance(0);
		expect(said('Volvió la conexión')).toHaveLength(1);
		const stored = Game.parse(await store.collection('games').get('88'));
		expect(stored.until - clock.now()).toBe((SECONDS - 5) * 1_000);
		expect(channels.messages[0]?.history.at(-1)?.text).toContain(`<t:${Math.ceil(stored.until / 1_000)}:R>`);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
		await finishQuestion();
		expect(said('<@11> +15')).toHaveLength(1);
	});

	it('what was sent meanwhile counts, though it comes before the line is said to be back', async () => {
		const { bot, right, players, finishQuestion, said } = await anOpenQuiz();
		const button = right();
		bot.bot.services.quizHost.hears(here, false);
		await bot.clock.advance(60_000);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
		bot.bot.services.quizHost.hears(here, true);
		await finishQuestion();
		expect(said('<@11> +15')).toHaveLength(1);
	});

	it('a moment of it is not told of', async () => {
		const { bot, said } = await anOpenQuiz();
		bot.bot.services.quizHost.hears(here, false);
		await bot.clock.advance(1_000);
		bot.bot.services.quizHost.hears(here, true);
		await bot.clock.advance(0);
		expect([said('conexión'), bot.channels.messages.length]).toEqual([[], 1]);
	});

	it('only games of the servers that are meant pause', async () => {
		const { bot, store } = await anOpenQuiz();
		bot.bot.services.quizHost.hears((guild) => guild === '78', false);
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS);
		expect(Game.parse(await store.collection('games').get('88')).phase).toBe('closed');
	});

	it('and the store is away too, the quiz waits for both', async () => {
		const { bot, store, right, players } = await anOpenQuiz();
		const button = right();
		const { quizHost } = bot.bot.services;
		quizHost.hears(here, false);
		store.die();
		await bot.clock.advance(60_000);
		quizHost.hears(here, true);
		await bot.clock.advance(0);
		expect((await bot.press(button, players.ana)).text).toContain(NOT_NOW);
		store.revive();
		await bot.clock.advance(10_000);
		expect((await bot.press(button, players.ana)).text).toContain('Anotado');
	});
});

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

it('whenever the store dies and comes back, confirmed answers count once and the game is played to its end', async () => {
	const QUESTION_MS = SECONDS * 1_000 + GRACE_MS + READ_MS.most;
	for (let steps = 0; steps < 38; steps++) {
		const store = aMortalStore();
		const bot = aBot({ store, seed: steps });
		await bot.ask('quiz start', { questions: 2, seconds: SECONDS, kind: 'champion' });
		const { questions } = Game.parse(await store.collection('games').get('88'));
		const confirmed = new Map<string, number>();
		const answer = async (player: string) => {
			const shown = bot.channels.messages.map(({ history }) => history.at(-1)?.buttons ?? []);
			for (const button of shown.flat().filter(({ disabled }) => !disabled)) {
				if (!button.custom_id.startsWith('quiz:answer:')) continue;
				const round = Number(button.custom_id.split(':')[3]);
				if (!button.custom_id.endsWith(`${questions[round]?.answer}`)) continue;
				const told = await bot.press(button.custom_id, { person: { id: player } });
				if (told.text.includes('Anotado')) confirmed.set(player, (confirmed.get(player) ?? 0) + 1);
			}
		};
		// A store that is away for 8 s, from another moment in each turn.
		const [dies, comes] = [steps * 1_500, steps * 1_500 + 8_000];
		for (let now = 0; now < LEAD_IN_MS + 3 * QUESTION_MS; now += 500) {
			if (now === dies) store.die();
			if (now === comes) store.revive();
			await bot.clock.advance(500);
			if (now % 3_000 === 0) for (const player of ['11', '12']) await answer(player);
		}
		expect(bot.bot.services.quizHost.running, `dies after ${dies} ms`).toBe(0);
		const { score: ana } = await bot.bot.services.scores.standing('77', 'all', '11');
		const { score: beto } = await bot.bot.services.scores.standing('77', 'all', '12');
		expect([ana?.right, beto?.right], `dies after ${dies} ms`).toEqual([confirmed.get('11'), confirmed.get('12')]);
		expect(confirmed.get('11'), `dies after ${dies} ms`).toBe(2);
		const texts = bot.channels.messages.map(({ history }) => history.at(-1)?.text ?? '');
		expect(
			texts.filter((text) => text.includes('Pitazo final')),
			`dies after ${dies} ms`,
		).toHaveLength(1);
		expect(
			texts.filter((text) => text.includes(PAUSED)),
			`dies after ${dies} ms`,
		).toEqual([]);
	}
});
