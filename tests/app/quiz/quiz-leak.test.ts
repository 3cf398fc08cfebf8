import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';

const GAMES = 400;
const CHANNELS = 20;
const SECONDS = 10;
/**
 * What all the games may leave in memory, in bytes: the tables of their twenty servers, and the runtime's own noise.
 */
const LEFT_BEHIND = 5_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

function heapAfterCollection(): number {
	if (typeof collectGarbage === 'function') for (let round = 0; round < 3; round++) collectGarbage();
	return process.memoryUsage().heapUsed;
}

it(`leaves no game, timer or handle behind after ${GAMES} games, and no heap to speak of`, async () => {
	const channels = { ...testChannels(), post: async () => '900', edit: async () => {} };
	const bot = aBot({ channels });
	const playAll = async (games: number) => {
		for (let game = 0; game < games; game += CHANNELS) {
			for (let channel = 0; channel < CHANNELS; channel++) {
				const place = { guildId: `${70 + channel}`, channelId: `${500 + channel}` };
				await bot.ask('quiz start', { questions: 1, seconds: SECONDS }, { place });
			}
			await bot.clock.advance(LEAD_IN_MS + SECONDS * 1_000 + GRACE_MS + READ_MS.most);
		}
	};
	await playAll(CHANNELS * 3);
	const handles = process.getActiveResourcesInfo().length;
	const heap = heapAfterCollection();
	await playAll(GAMES);

	expect(bot.bot.services.quizHost.running).toBe(0);
	expect(bot.clock.pending).toBe(0);
	for (let channel = 0; channel < CHANNELS; channel++) {
		expect(await bot.store.collection('games').get(`${500 + channel}`)).toBeUndefined();
	}
	expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(handles + 2);
	expect(heapAfterCollection() - heap).toBeLessThan(LEFT_BEHIND);
	expect(bot.logged.filter(({ level }) => level !== 'info')).toEqual([]);
}, 60_000);
