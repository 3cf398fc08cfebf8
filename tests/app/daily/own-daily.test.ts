import { expect, it } from 'vitest';
import { aFlakyStore } from '../../commands/quiz/a-flaky-store.js';
import { keptAbout } from '../../support/gathered.js';
import { aBoard } from './a-board.js';

const ALL = [true, true, true, true, true];

/** A bot that could not count Ana's daily yet, so that it still has a note of it. */
async function anUncountedDaily() {
	const { store, fail } = aFlakyStore('days');
	const board = await aBoard({ store });
	await board.bot.ask('quiz daily');
	await board.bot.ask('quiz daily', {}, { person: { id: '12' } });
	await board.bot.clock.advance(60_000);
	fail(true);
	for (const right of ALL) await board.answer(right);
	fail(false);
	const { personalData } = board.bot.bot.services;
	const kept = async () => (await keptAbout(personalData, '11')).find(({ kind }) => kind === 'daily')?.kept ?? [];
	const noted = async () => {
		const all: unknown[] = [];
		for await (const [, value] of store.collection('finishes').entries()) all.push(value);
		return all;
	};
	return { ...board, store, kept, noted, personalData };
}

it('a daily that is on its way into the count is told with what is kept of it, once', async () => {
	const { kept } = await anUncountedDaily();
	expect(await kept()).toEqual([
		expect.objectContaining({ date: '2026-07-01', answers: expect.any(Array) }),
		expect.objectContaining({ person: '11', day: '2026-07-01', marks: ALL, streak: 1, guildId: '77' }),
	]);
});

it('it is deleted with its person, and does not come back with the next one that is counted', async () => {
	const { answer, kept, noted, personalData, store } = await anUncountedDaily();
	expect(await noted()).toHaveLength(1);
	expect(await personalData.forget('11')).toContainEqual({ kind: 'daily', count: 2 });
	expect([await kept(), await noted()]).toEqual([[], []]);
	for (const right of ALL) await answer(right, { person: { id: '12' } });
	expect(await noted()).toEqual([]);
	expect(await store.collection('days').get('2026-07-01')).toMatchObject({ players: 1 });
});

it('of others it tells and deletes nothing', async () => {
	const { noted, personalData } = await anUncountedDaily();
	expect(JSON.stringify(await keptAbout(personalData, '12'))).not.toContain('"11"');
	await personalData.forget('12');
	expect(await noted()).toHaveLength(1);
});
