import { describe, expect, it } from 'vitest';
import { Game, GRACE_MS } from '../../../src/quiz/game.js';
import type { Store } from '../../../src/store/store.js';
import { wordsIn } from '../../../src/text/words.js';
import { clueLines } from '../../../src/views/quiz/hint-text.js';
import { optionLabel } from '../../../src/views/quiz/option-label.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot, ownCatalog } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { aMortalStore } from '../../support/a-mortal-store.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';
import { memoryStore } from '../../support/memory-store.js';

const HALF_MS = (SECONDS / 2) * 1_000;
const NOT_NOW = 'La trivia está en pausa';

async function anOpenQuiz(wish: Partial<Parameters<typeof aQuiz>[0]> = {}, parts: Parameters<typeof aQuiz>[1] = {}) {
	const quiz = await aQuiz({ questions: 1, ...wish }, parts);
	await quiz.open();
	const [question, hint] = [quiz.question(), quiz.hint()];
	return {
		...quiz,
		/** The first clues as the players read them. */
		clues: (count: number) => clueLines(count, question, ownCatalog, wordsIn('es')).join('\n'),
		most: question.clues.length,
		answerText: (index: number) => {
			const option = question.options[index] ?? expect.fail('no such option');
			return optionLabel(option, question, ownCatalog);
		},
		ask: (from: { readonly person: { readonly id: string }; readonly id?: string }) => quiz.bot.press(hint, from),
	};
}
const aRiddle = (parts?: Parameters<typeof aQuiz>[1]) => anOpenQuiz({ kind: 'guess-club' }, parts);

/** A store in which every write of a game waits for this. */
function aStoreBehind(gate: () => Promise<void>): Store {
	const store = memoryStore();
	return {
		...store,
		collection(name) {
			const collection = store.collection(name);
			const set = collection.set.bind(collection);
			const waiting = async (key: string, value: unknown) => {
				await gate();
				return set(key, value);
			};
			return name === 'games' ? Object.assign(collection, { set: waiting }) : collection;
		},
	};
}

describe('the button for a hint', () => {
	it.each([
		['below the options', 'buttons', 4],
		['beside the button that opens the form', 'typed', 1],
	] as const)('stands %s', async (_, answers, before) => {
		const { bot } = await anOpenQuiz(answers === 'typed' ? { answers } : {});
		const labels = bot.channels.last().buttons.map(({ label }) => label);
		expect(labels.slice(before)).toEqual(['💡 Pista']);
	});

	it('stands alone where the chat is read, and tells the price where a clue has one', async () => {
		const { bot } = await anOpenQuiz({ kind: 'guess-club', answers: 'typed' }, { readsChat: true });
		expect(bot.channels.last().buttons.map(({ label }) => label)).toEqual(['💡 Pista (−2)']);
	});

	it.each([
		['buttons', {}],
		['a form', { answers: 'typed' }],
		['clues', { kind: 'guess-club' }],
	] as const)('leaves a question with %s posted once and edited once, with its result', async (_, wish) => {
		const { bot, ask, players, finishQuestion } = await anOpenQuiz(wish);
		await ask(players.ana);
		await bot.clock.advance(HALF_MS);
		await ask(players.beto);
		expect(bot.channels.messages[0]?.history).toHaveLength(1);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.messages.map(({ history }) => history.length)).toEqual([2, 1]);
	});

	it('does so where the chat is read, too', async () => {
		const { bot, ask, players, finishQuestion } = await anOpenQuiz({ answers: 'typed' }, { readsChat: true });
		await bot.clock.advance(HALF_MS);
		await ask(players.ana);
		await finishQuestion();
		expect(bot.channels.messages.map(({ history }) => history.length)).toEqual([2]);
	});

	it.each([
		['of a game that is gone', 'quiz:hint:gone:0', 'Llegaste tarde'],
		['of another question', '7', 'Llegaste tarde'],
		['that is forged', '-1', 'ya no sirve'],
		['that is forged', '0:1', 'ya no sirve'],
		['that is forged', '', 'ya no sirve'],
	])('%s is answered privately: %j', async (_, id, told) => {
		const { bot, hint, players } = await aRiddle();
		const pressed = id.startsWith('quiz:') ? id : hint().replace(/:0$/, `:${id}`);
		expect(await bot.press(pressed, players.ana)).toMatchObject({
			how: 'private',
			text: expect.stringContaining(told),
		});
		expect(Game.parse(await bot.store.collection('games').get('88')).taken).toEqual([]);
	});
});

describe('the hint of a question', () => {
	it('is a wrong option that falls away, from half time on, free, and only its reader sees it', async () => {
		const { bot, ask, players, question, answerText, right, finishQuestion } = await anOpenQuiz({ kind: 'champion' });
		await bot.clock.advance(HALF_MS - 1);
		const at = Math.ceil((bot.clock.now() + 1) / 1_000);
		expect(await ask(players.ana)).toMatchObject({
			how: 'private',
			text: `Todavía no: la pista llega a mitad del tiempo, <t:${at}:R>.`,
		});
		await bot.clock.advance(1);
		const told = await ask(players.ana);
		expect(told.how).toBe('private');
		const fallen = /^💡 No es (.+)$/.exec(told.text)?.[1] ?? '';
		const wrong = [0, 1, 2, 3].filter((index) => index !== question().answer).map(answerText);
		expect(wrong).toContain(fallen);
		expect((await ask(players.beto)).text).toBe(told.text);
		await bot.press(right(), players.ana);
		await finishQuestion();
		const shown = bot.channels.messages[0]?.history.map(({ text }) => text).join();
		expect(shown).toContain('<@11> +15');
		expect(shown).not.toContain('💡');
	});

	it('is a first letter where it is typed', async () => {
		const { bot, ask, players, question, answerText } = await anOpenQuiz({ kind: 'champion', answers: 'typed' });
		await bot.clock.advance(HALF_MS);
		const told = (await ask(players.ana)).text;
		expect(told).toMatch(/^💡 Empieza con \p{Lu}/u);
		expect(told).not.toContain(answerText(question().answer));
	});

	it('does not keep anybody waiting where there is none', async () => {
		const { ask, players } = await anOpenQuiz({ kind: 'aggregate', difficulty: 'hard', answers: 'typed' });
		expect((await ask(players.ana)).text).toBe('Esta va sin pista.');
	});

	it('is in the language of who asks', async () => {
		const { bot, hint } = await anOpenQuiz();
		const told = await bot.press(hint(), { person: { id: '11', locale: 'en' } });
		expect(told.text).toContain('Not yet: the hint comes at half time');
	});

	it('is not for who has answered, kindly', async () => {
		const { bot, ask, players, wrong } = await anOpenQuiz();
		await bot.press(wrong(), players.ana);
		await bot.clock.advance(HALF_MS);
		expect(await ask(players.ana)).toMatchObject({
			how: 'private',
			text: 'Ya respondiste esta: no te hace falta la pista.',
		});
	});
});

describe('the clues of a club', () => {
	it('come one at a press, with those before, and lower what a right answer is worth to who took them', async () => {
		const { bot, ask, players, right, clues, most, finishQuestion } = await aRiddle();
		expect(most).toBeGreaterThan(2);
		expect(bot.channels.last().text).toContain(clues(1));
		expect(bot.channels.last().text).not.toContain(clues(2));
		for (let clue = 2; clue <= most; clue++) {
			expect(await ask(players.beto)).toMatchObject({
				how: 'private',
				text: `${clues(clue)}\n-# Si aciertas ahora: ${10 - 2 * (clue - 1)} puntos.`,
			});
		}
		const worth = 10 - 2 * (most - 1);
		expect((await ask(players.beto)).text).toBe(
			`${clues(most)}\n-# Ya tienes todas las pistas. Si aciertas ahora: ${worth} puntos.`,
		);
		expect((await ask(players.caro)).text).toContain(`${clues(2)}\n-#`);
		for (const player of [players.ana, players.beto, players.caro]) await bot.press(right(), player);
		await finishQuestion();
		const result = bot.channels.last().text;
		expect(result).toContain(`<@11> +15 · <@12> +${worth} · <@13> +8`);
		// The result tells everyone what only some had been told.
		expect(result).toContain(`** · ${clues(most).replaceAll('🔎 ', '').replaceAll('\n', ' · ')}`);
	});

	it('are shown again to who has answered, and cost nothing then', async () => {
		const { bot, ask, players, right, clues, finishQuestion } = await aRiddle();
		await ask(players.ana);
		await bot.press(right(), players.ana);
		for (const _ of ['once', 'twice']) {
			expect((await ask(players.ana)).text).toBe(`${clues(2)}\n-# Ya respondiste esta. Estas son tus pistas.`);
		}
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +13');
	});

	it('are one each for two presses in the same moment', async () => {
		const { bot, ask, players, right, clues, finishQuestion } = await aRiddle();
		const told = await Promise.all([ask(players.ana), ask(players.ana)]);
		expect(told.map(({ text }) => text.split('\n-#')[0])).toEqual([clues(2), clues(3)]);
		await bot.press(right(), players.ana);
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +11');
	});

	it('are not paid for where the answer was sent first, however late it arrives', async () => {
		const { bot, ask, players, right, finishQuestion } = await aRiddle();
		const [answered, asked] = [bot.nextId(), bot.nextId()];
		await ask({ ...players.ana, id: asked });
		await bot.press(right(), { ...players.ana, id: answered });
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +15');
	});

	it('can be asked for until the question closes, and not after that', async () => {
		const { bot, ask, players } = await aRiddle();
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS - 1);
		expect((await ask(players.ana)).text).toContain('Si aciertas ahora');
		await bot.clock.advance(1);
		expect((await ask(players.ana)).text).toContain('Llegaste tarde');
	});

	it('make nobody a player: a question that is only asked for clues is silent', async () => {
		const { bot, open, hint, players } = await aQuiz({ questions: 10, kind: 'guess-club' });
		await open();
		for (const _ of [1, 2, 3]) {
			await bot.press(hint(), players.ana);
			expect((await bot.ask('quiz skip', {}, players.beto)).text).toContain('Solo vota quien juega');
			await bot.clock.advance(SECONDS * 1_000 + GRACE_MS + READ_MS.most);
		}
		expect(bot.channels.last().text).toContain('Tres preguntas sin respuesta');
	});

	it('are told in the export, while the game lasts', async () => {
		const { bot, ask, players } = await aRiddle();
		await ask(players.beto);
		const told = await bot.ask('quiz export', {}, players.beto);
		expect(JSON.parse(`${told.files[0]?.content}`).games).toMatchObject([{ startedByYou: false, clues: 1 }]);
	});
});

describe('a clue is stored before it is told', () => {
	it('a new process knows who has been given which', async () => {
		const [store, channels, clock] = [memoryStore(), testChannels(), aClock()];
		const { ask, players, hint, right, clues } = await aRiddle({ store, channels, clock });
		const [button, answer] = [hint(), right()];
		await ask(players.ana);
		// The first process is gone without a word.
		const after = aBot({ store, channels, clock: aClock(clock.now()) });
		await after.bot.services.quizHost.resume();
		expect((await after.press(button, { ...players.ana, id: '1000' })).text).toContain(`${clues(3)}\n-#`);
		await after.press(answer, { ...players.ana, id: '2000' });
		await after.clock.advance(SECONDS * 1_000 + GRACE_MS);
		expect(channels.last().text).toContain('<@11> +11');
	});

	it('nothing is told while its write is under way, not even to a press that brings nothing new', async () => {
		const writes: (() => void)[] = [];
		let isSlow = false;
		const store = aStoreBehind(() => (isSlow ? new Promise((done) => writes.push(done)) : Promise.resolve()));
		const { bot, ask, players, most, clues } = await aRiddle({ store });
		for (let clue = 2; clue < most; clue++) await ask(players.ana);
		isSlow = true;
		let told = 0;
		const presses = [ask(players.ana), ask(players.ana)].map((press) => press.finally(() => told++));
		await bot.clock.advance(0);
		expect([told, writes.length]).toEqual([0, 1]);
		while (told < presses.length) {
			writes.shift()?.();
			await bot.clock.advance(0);
		}
		const [last, again] = await Promise.all(presses);
		expect(last?.text).toContain(`${clues(most)}\n-# Si aciertas`);
		expect(again?.text).toContain(`${clues(most)}\n-# Ya tienes todas`);
	});

	it('a store that is dead is told of, no clue is shown, and none is paid for', async () => {
		const store = aMortalStore();
		const { bot, ask, players, right, clues, finishQuestion } = await aRiddle({ store });
		const answer = right();
		store.die();
		const told = await ask(players.ana);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining(NOT_NOW) });
		expect(told.text).not.toContain('🔎');
		expect((await ask(players.beto)).text).toContain(NOT_NOW);
		store.revive();
		await bot.clock.advance(1_000);
		expect((await ask(players.beto)).text).toContain(`${clues(2)}\n-#`);
		await bot.press(answer, players.ana);
		await bot.press(answer, players.beto);
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +15 · <@12> +8');
	});

	it('of two presses, the first of which cannot be stored, one clue is told and paid for', async () => {
		const failures: (() => void)[] = [];
		let isSlow = false;
		const store = aStoreBehind(() =>
			isSlow ? new Promise((_, fail) => failures.push(() => fail(new Error('disk full')))) : Promise.resolve(),
		);
		const { bot, ask, players, right, clues, finishQuestion } = await aRiddle({ store });
		const answer = right();
		isSlow = true;
		const first = ask(players.ana);
		await bot.clock.advance(0);
		const second = ask(players.ana);
		await bot.clock.advance(0);
		isSlow = false;
		expect(failures).toHaveLength(1);
		failures[0]?.();
		expect((await first).text).toContain(NOT_NOW);
		expect((await second).text).toBe(`${clues(2)}\n-# Si aciertas ahora: 8 puntos.`);
		await bot.clock.advance(1_000);
		await bot.press(answer, players.ana);
		await finishQuestion();
		expect(bot.channels.messages[0]?.history.at(-1)?.text).toContain('<@11> +13');
	});
});
