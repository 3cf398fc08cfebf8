import { describe, expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../src/app/quiz/quiz-host.js';
import { Bag } from '../../src/quiz/bag.js';
import { Game } from '../../src/quiz/game.js';
import { askable as askableOf } from '../../src/quiz/questions.js';
import { Review } from '../../src/quiz/review.js';
import { Daily } from '../../src/quiz/stored-daily.js';
import { Format } from '../../src/store/format.js';
import { olderDailies } from '../../src/store/older-dailies.js';
import { olderGames } from '../../src/store/older-games.js';
import { ValueStore } from '../../src/store/value-store.js';
import { wordsIn } from '../../src/text/words.js';
import { clueTexts } from '../../src/views/quiz/hint-text.js';
import { optionLabel, rightAnswer } from '../../src/views/quiz/option-label.js';
import { contextLine } from '../../src/views/quiz/question-context.js';
import { promptOf } from '../../src/views/quiz/question-prompt.js';
import before from '../fixtures/questions-before-fairness.json' with { type: 'json' };
import { aBot, ownCatalog as catalog } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';
import { memoryStore } from '../support/memory-store.js';

/** The owner of what was stored before questions had to be fair: a game with every kind, a bag, a daily, a review. */
const ANA = '11';
const game = new Format(Game, olderGames).read(before.game);
const { questions } = game;

async function theBot() {
	const store = memoryStore();
	await store.collection('games').set('88', before.game);
	await store.collection('bags').set('88/copa-peru', before.bag);
	await store.collection('dailies').set(ANA, before.daily);
	await store.collection('reviews').set(ANA, before.review);
	return aBot({ store, clock: aClock(Date.parse(`${before.daily.date}T18:00:00Z`)) });
}

describe('what was stored before', () => {
	it('is read as it was', async () => {
		const { store } = await theBot();
		expect(await new ValueStore(store.collection('games'), Game, olderGames).get('88')).toEqual(game);
		expect(await new ValueStore(store.collection('bags'), Bag).get('88/copa-peru')).toEqual(before.bag);
		expect(await new ValueStore(store.collection('dailies'), Daily, olderDailies).get(ANA)).toEqual({
			...before.daily,
			version: 2,
		});
		expect(await new ValueStore(store.collection('reviews'), Review).get(ANA)).toEqual(before.review);
		const kinds = new Set(questions.map(({ kind }) => kind));
		expect([kinds.size, kinds.has('group-top')]).toEqual([11, true]);
		expect(questions.some(({ clues }) => clues.includes('appearances'))).toBe(true);
	});

	it.each(['en', 'es'] as const)('reads well in every kind (%s)', (locale) => {
		const words = wordsIn(locale);
		for (const question of questions) {
			const texts = [
				promptOf(question, catalog, words),
				rightAnswer(question, catalog, words),
				...question.options.map((option) => optionLabel(option, question, catalog)),
				...clueTexts(question, catalog, words),
				contextLine(question, catalog, words) ?? 'nothing',
			];
			for (const text of texts) {
				expect(text, question.id).not.toMatch(/\{\{|undefined|NaN|«»|“”| {2}/);
				expect(text, question.id).not.toMatch(/^$| (?:a|de|to)\s*[?.]$/);
			}
		}
	});

	it('goes on: an open question that is no longer asked is answered, and the game with it', async () => {
		const { bot, press, channels, clock, store } = await theBot();
		const { messageId: _, ...unposted } = before.game;
		await store.collection('games').set('88', { ...unposted, until: clock.now() + 10_000 });
		expect(await bot.services.quizHost.resume()).toBe(1);
		await clock.advance(1);
		const { id, round } = game;
		const { answer } = questions[round] ?? expect.fail('no question');
		expect(channels.last().text).toContain('liguilla final');
		expect((await press(`quiz:answer:${id}:${round}:${answer}`)).text).toContain('Anotado');
		await clock.advance(21_000);
		expect(channels.messages[0]?.history.at(-1)?.text).toContain('<@11> +15');
	});

	it('of a day is finished as it was begun', async () => {
		const { ask, press } = await theBot();
		const first = await ask('quiz daily');
		expect(first.text).toContain('1 de 5');
		let shown = first;
		for (const [index, question] of before.daily.questions.entries()) {
			if (index > 0) shown = await press(`quiz:daily:${before.daily.date}`);
			shown = await press(`quiz:daily:${before.daily.date}:${index}:${question.answer}`);
		}
		expect(shown.text).toContain('5 de 5');
	});

	it('of a review is asked again as far as it still is a question', async () => {
		const { ask, bot } = await theBot();
		const askable = askableOf(catalog, questions[0]?.competition ?? expect.fail());
		const known = before.review.missed.filter(({ id }) => askable.some((each) => each.id === id));
		expect(known.length).toBeGreaterThan(5);
		expect(known.length).toBeLessThan(before.review.missed.length);
		const seen = new Set<string>();
		for (let round = 0; round < known.length; round++) {
			await ask('quiz review');
			const { asked, number } = await bot.services.reviewHost
				.current(ANA)
				.then((found) => found ?? expect.fail('nothing'));
			seen.add(asked?.question.id ?? expect.fail('nothing is asked'));
			await bot.services.reviewHost.answer(ANA, { number, option: asked?.question.answer ?? 0 });
		}
		expect([...seen].toSorted()).toEqual(known.map(({ id }) => id).toSorted());
		expect((await ask('quiz review')).text).toContain('No tienes nada que repasar');
	});

	it('in a bag is not asked before the rest, and what is no longer asked is forgotten', async () => {
		const { ask, store, clock } = await theBot();
		await store.collection('games').delete('88');
		await ask('quiz start', { questions: 5 });
		await clock.advance(LEAD_IN_MS);
		const { questions: drawn } = Game.parse(await store.collection('games').get('88'));
		expect(drawn.filter(({ id }) => before.bag.asked.includes(id))).toEqual([]);
		const { asked } = Bag.parse(await store.collection('bags').get('88/copa-peru'));
		const askable = new Set(askableOf(catalog, drawn[0]?.competition ?? expect.fail()).map(({ id }) => id));
		expect(asked.filter((id) => !askable.has(id))).toEqual([]);
		expect(asked.length).toBeGreaterThan(20);
	});
});
