import { describe, expect, it } from 'vitest';
import { limaMidnight } from '../../../commands/quiz/a-daily.js';
import { aBot } from '../../../support/a-bot.js';
import { aClock } from '../../../support/a-clock.js';
import { ALL, aBoard, EDIT_MS, HOUR_MS, manager } from '../a-board.js';

describe('in trouble', () => {
	it('a message that Discord did not take is tried again', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		bot.channels.failNext('unreachable', 2);
		await toNextPost();
		await bot.clock.advance(HOUR_MS / 2);
		expect(messages()).toHaveLength(1);
	});

	it('one whose channel is gone is given up for the day, and tried on the next', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		bot.channels.failNext('gone');
		await toNextPost();
		await bot.clock.advance(HOUR_MS);
		expect(messages()).toEqual([]);
		expect(bot.logged).toMatchObject([{ level: 'warn', fields: { guildId: '77' } }]);
		await toNextPost();
		expect(messages()).toHaveLength(1);
	});

	it('another channel that is chosen after one was refused gets today’s at once', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		bot.channels.failNext('forbidden');
		await toNextPost();
		expect(messages()).toEqual([]);
		await bot.ask('settings', { 'daily-channel': '91' }, manager);
		await bot.clock.advance(0);
		expect(messages().map(({ channelId }) => channelId)).toEqual(['91']);
	});

	it('yesterday’s, where somebody deleted it, keeps nobody from today’s', async () => {
		const { bot, messages, play, toNextPost } = await aBoard();
		await toNextPost();
		bot.channels.failNext('gone');
		await play(0, ALL);
		await bot.clock.advance(EDIT_MS);
		bot.channels.failNext('gone');
		await toNextPost();
		expect(messages()).toHaveLength(2);
	});

	it('a day the bot slept through is left out, and the one before it closed all the same', async () => {
		const first = await aBoard();
		await first.toNextPost();
		await first.play(0, ALL);
		await first.bot.bot.services.dailyRounds.rest();
		const { store, channels } = first.bot;
		const late = aBot({ store, channels, clock: aClock(limaMidnight(7, 3) - 10 * 60_000) });
		await late.bot.services.settings.load(() => expect.fail('unreadable'));
		late.bot.services.dailyRounds.start(() => true);
		await late.clock.advance(HOUR_MS);
		expect(first.messages()).toHaveLength(1);
		await late.clock.advance(9 * HOUR_MS);
		expect(first.messages()).toHaveLength(2);
		expect(first.shown()).toMatch(/N\.º 184[\s\S]*Así terminó la N\.º 182/);
	});
});
