import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gathered } from '../../../support/gathered.js';
import { memoryStore } from '../../../support/memory-store.js';
import { aDrawnCup, play } from './a-drawn-cup.js';

/** Turns of the event loop in which forgetting somebody ends, unless it has to wait. */
const TURNS = 20;

describe('the end of a cup', () => {
	it('names no champion whom the roll of honour does not have yet', async () => {
		const store = memoryStore();
		let isFull = true;
		const collection = (name: string) => {
			const found = store.collection(name);
			const swap = found.swap.bind(found);
			if (name !== 'cups') return found;
			return Object.assign(found, {
				swap: (...args: Parameters<typeof swap>) =>
					isFull ? Promise.reject(new Error('the disk is full')) : swap(...args),
			});
		};
		const cup = await aDrawnCup([12, 13], { questions: 1 }, { store: { ...store, collection } });
		await play(cup, [12], [13]);
		await cup.read();
		expect(cup.bot.channels.messages.some(({ history }) => history[0]?.text.includes('La copa es de'))).toBe(false);
		isFull = false;
		await cup.bot.clock.advance(30_000);
		expect(cup.bot.channels.messages.at(-1)?.history[0]?.text).toContain('La copa es de <@12>');
		expect(await cup.bot.bot.services.honours.of('77')).toMatchObject({ titles: { 12: 1 } });
	});

	it('enters nobody who was forgotten when all was decided, and keeps no picture of them', async () => {
		const cup = await aDrawnCup([12, 13], { questions: 1 });
		await play(cup, [12], [13]);
		await cup.bot.press('quiz:forget:12', { person: { id: '12' } });
		await cup.read();
		const { text, buttons } = cup.bot.channels.last();
		expect(text).toContain('La copa es de <@12>');
		expect(text).not.toContain('cuadro de honor');
		expect(buttons.map(({ label }) => label)).toEqual(['🔁 Otra copa']);
		expect(await cup.bot.bot.services.honours.of('77')).toBeUndefined();
		expect(await cup.bot.store.collection('results').get('88')).toBeUndefined();
	});

	it('enters the champion, and keeps no picture, where somebody else was forgotten', async () => {
		const cup = await aDrawnCup([12, 13], { questions: 1 });
		await play(cup, [12], [13]);
		await cup.bot.press('quiz:forget:13', { person: { id: '13' } });
		await cup.read();
		expect(cup.bot.channels.last().buttons.map(({ label }) => label)).toEqual(['🔁 Otra copa']);
		expect(await cup.bot.bot.services.honours.of('77')).toMatchObject({ titles: { 12: 1 } });
		expect(await cup.bot.store.collection('results').get('88')).toBeUndefined();
	});

	it.each([
		['the roll of honour', 'cups'],
		['the last results', 'results'],
	])('names nobody in %s who is forgotten while that is being written', async (_, name) => {
		const store = memoryStore();
		let forget = async () => {};
		const collection = (each: string) => {
			const found = store.collection(each);
			if (each !== name) return found;
			const [set, swap] = [found.set.bind(found), found.swap.bind(found)];
			/** During the first write, the wish to be forgotten comes in. */
			const disturbed =
				<Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
				async (...args: Args): Promise<Result> => {
					const step = forget;
					forget = async () => {};
					void step();
					for (let turn = 0; turn < TURNS; turn++) await setImmediate();
					return write(...args);
				};
			return Object.assign(found, { set: disturbed(set), swap: disturbed(swap) });
		};
		const cup = await aDrawnCup([12, 13], { questions: 1 }, { store: { ...store, collection } });
		await play(cup, [12], [13]);
		let forgotten: Promise<unknown> | undefined;
		forget = async () => {
			forgotten = cup.bot.bot.services.personalData.forget('12');
			await forgotten;
		};
		await cup.read();
		await forgotten;
		expect(forgotten).toBeDefined();
		for (let turn = 0; turn < 2 * TURNS; turn++) await setImmediate();
		await cup.bot.clock.advance(1_000);
		const left = (await gathered(store.collection(name).entries())).map(([, value]) => JSON.stringify(value));
		expect(left.join()).not.toContain('"12"');
	});
});
