import { expect, it } from 'vitest';
import { wake } from '../../src/start/wake.js';
import { aBot } from '../support/a-bot.js';
import { memoryStore } from '../support/memory-store.js';

it('a start finishes what somebody had asked to be deleted when the bot ended', async () => {
	const store = memoryStore();
	const before = aBot({ store });
	const awards = ['11', '12'].map((player) => ({ player, points: 10, right: true, streak: 1 }));
	await before.bot.services.scores.count('77', { game: 'g', round: 0, at: 0, solo: false, awards });
	await store.collection('forgetting').set('11', { version: 1, person: '11' });
	const { bot, logged } = aBot({ store });
	await wake(bot, () => true);
	await expect.poll(() => logged.some(({ message }) => message.startsWith('Finished the deletions'))).toBe(true);
	expect(await bot.services.personalData.count('11')).toEqual([]);
	expect(await bot.services.personalData.count('12')).toEqual([{ kind: 'scores', count: 3 }]);
});

it.each([
	['cannot be read', { version: 1, what: '?' }],
	['a newer version stored', { version: 99 }],
])('a start goes on although the daily of somebody who had just finished is one that %s', async (_, daily) => {
	const store = memoryStore();
	const finish = { version: 1, by: '5', person: '11', day: '2026-07-01', questions: ['a'], marks: [true], streak: 1 };
	await store.collection('finishes').set('5', finish);
	await store.collection('dailies').set('11', daily);
	const { bot, logged } = aBot({ store });
	await wake(bot, () => true);
	expect(logged.map(({ message }) => message)).toEqual([expect.stringContaining('is left uncounted')]);
	// Nobody knows whether the last answer was stored, so the record stays.
	expect(await store.collection('finishes').get('5')).toEqual(finish);
});
