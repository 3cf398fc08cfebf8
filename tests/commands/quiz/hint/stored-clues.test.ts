import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../../../src/quiz/game.js';
import type { Store } from '../../../../src/store/store.js';
import { aBot } from '../../../support/a-bot.js';
import { testChannels } from '../../../support/a-channel.js';
import { aClock } from '../../../support/a-clock.js';
import { aMortalStore } from '../../../support/a-mortal-store.js';
import { SECONDS } from '../../../support/a-quiz.js';
import { memoryStore } from '../../../support/memory-store.js';
import { aRiddle } from './an-open-quiz.js';

const NOT_NOW = 'La trivia está en pausa';

/** A store in which every write to a game waits for `gate`. */
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

describe('a clue is stored before it is told', () => {
	it('a new process knows who has been given which', async () => {
		const [store, channels, clock] = [memoryStore(), testChannels(), aClock()];
		const { ask, players, hint, right, clues } = await aRiddle({ store, channels, clock });
		const [button, answer] = [hint(), right()];
		await ask(players.ana);
		// The first process dies without closing anything.
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
