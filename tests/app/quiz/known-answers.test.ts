import { describe, expect, it } from 'vitest';
import { KnownAnswers } from '../../../src/app/quiz/known-answers.js';
import { RESULT_MS } from '../../../src/app/quiz/quiz-moves.js';
import { Known } from '../../../src/quiz/known.js';
import { askable } from '../../../src/quiz/questions.js';
import type { Store } from '../../../src/store/store.js';
import { ValueStore } from '../../../src/store/value-store.js';
import { failingSets } from '../../store/failing-sets.js';
import { aBot, ownCatalog } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { aQuiz } from '../../support/a-quiz.js';
import { memoryStore } from '../../support/memory-store.js';

const QUESTION = 'champion:copa:2008';
const HOUR_MS = 60 * 60_000;
const award = (right: boolean) => ({ player: '11', right, points: 0, streak: 0 });

/** One process that counts, on a store that others may share. */
function aProcess(store: Pick<Store, 'collection'>, clock = aClock()) {
	const warned: string[] = [];
	const note = (_: unknown, message: string) => void warned.push(message);
	const log = { debug: note, info: note, warn: note, error: note };
	const known = new ValueStore(store.collection('known'), Known);
	return { answers: new KnownAnswers({ known, clock, log }), known, clock, warned };
}

describe('right answers are counted', () => {
	it('over every server, when a question closes, and not for one that nobody answered', async () => {
		const store = memoryStore();
		const { bot, question, right, wrong, players, open, finishQuestion } = await aQuiz({ questions: 2 }, { store });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		await finishQuestion();
		await bot.clock.advance(RESULT_MS);
		await finishQuestion();
		const { known } = aProcess(store);
		expect(await known.get(question(0).id)).toMatchObject({ asked: 2, right: 1 });
		expect(await known.get(question(1).id)).toBeUndefined();
	});

	it('without a word of who gave them', async () => {
		const { bot, question, right, players, open, finishQuestion } = await aQuiz({ questions: 1 });
		await open();
		await bot.press(right(), players.ana);
		await finishQuestion();
		const stored = JSON.stringify(await bot.store.collection('known').get(question().id));
		expect(stored).toContain('"asked":1');
		expect(stored).not.toContain(`"${players.ana.person.id}`);
		expect(stored).not.toContain('88');
	});

	it('once, also where a process ends between counting and showing the result', async () => {
		const store = memoryStore();
		const { answers, known } = aProcess(store);
		for (let again = 0; again < 3; again++) await answers.count(QUESTION, 'game.0', [award(true), award(false)]);
		await aProcess(store).answers.count(QUESTION, 'game.0', [award(true), award(false)]);
		expect(await known.get(QUESTION)).toMatchObject({ asked: 2, right: 1 });
	});

	it('as well as the store takes them: where it does not, the quiz goes on, and the log tells', async () => {
		const store = memoryStore();
		const broken = failingSets(store.collection('known'));
		broken.failAfter(0);
		const { answers, warned } = aProcess({ collection: () => broken.keyv });
		await answers.count(QUESTION, 'game.0', [award(true)]);
		expect(warned).toEqual(['Right answers could not be counted']);
		expect(answers.of(QUESTION)).toBeUndefined();
	});
});

describe('what others have counted', () => {
	it('is read at the first game, and again after an hour', async () => {
		const store = memoryStore();
		const [own, other] = [aProcess(store), aProcess(store)];
		await other.answers.count(QUESTION, 'game.0', [award(true)]);
		expect(own.answers.of(QUESTION)).toBeUndefined();
		await own.answers.refresh();
		expect(own.answers.of(QUESTION)).toMatchObject({ asked: 1 });
		await other.answers.count(QUESTION, 'game.1', [award(true)]);
		await own.answers.refresh();
		expect(own.answers.of(QUESTION)).toMatchObject({ asked: 1 });
		await own.clock.advance(HOUR_MS);
		await own.answers.refresh();
		expect(own.answers.of(QUESTION)).toMatchObject({ asked: 2 });
	});

	it('is told under a result from twenty answers on, in the language of the game', async () => {
		const store = memoryStore();
		const first = await aQuiz({ questions: 1 }, { store });
		const { known } = aProcess(store);
		const question = first.question().id;
		await known.save(question, { version: 1, question, asked: 49, right: 16, counted: [] });
		const { bot, right, players, open, finishQuestion } = await aQuiz({ questions: 1 }, { store: memoryStore() });
		await open();
		await bot.press(right(), players.ana);
		await finishQuestion();
		expect(bot.channels.messages[0]?.history.at(-1)?.text).not.toContain('Lo supo');
		await first.open();
		await first.bot.press(first.right(), first.players.ana);
		await first.finishQuestion();
		expect(first.bot.channels.messages[0]?.history.at(-1)?.text).toContain('Lo supo el 34 %');
	});

	it('makes a question easy or hard for the next game', async () => {
		const store = memoryStore();
		const ids = new Set<string>();
		const { known } = aProcess(store);
		const bot = aBot({ store });
		for (const { id } of askable(ownCatalog, ownCatalog.competitions[0]?.id ?? expect.fail())) {
			ids.add(id);
			const right = id.startsWith('runner-up:') ? 20 : 0;
			await known.save(id, { version: 1, question: id, asked: 20, right, counted: [] });
		}
		await bot.ask('quiz start', { questions: 5, difficulty: 'easy' });
		const { questions } = await bot.store.collection('games').get('88');
		expect(questions.map(({ kind }: { kind: string }) => kind)).toEqual(Array.from({ length: 5 }, () => 'runner-up'));
	});
});
