import { describe, expect, it } from 'vitest';
import { aBot } from '../../../support/a-bot.js';
import { aBoard, HOUR_MS, manager, SPREAD_MS } from '../a-board.js';

describe('whoever manages the server', () => {
	it('is refused a channel where the bot may not write, and nothing changes', async () => {
		const bot = aBot();
		bot.channels.failNext('forbidden');
		const told = await bot.ask('settings', { 'daily-channel': '90', seconds: 30 }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('No puedo escribir en ese canal') });
		expect(bot.bot.services.settings.of('77')).toMatchObject({ seconds: 20 });
		expect(bot.bot.services.settings.of('77').daily).toBeUndefined();
	});

	it('whose other wish cannot be met has told no channel that the daily comes', async () => {
		const bot = aBot();
		const told = await bot.ask('settings', { 'daily-channel': '90', 'remove-channel': '91' }, manager);
		expect(told.text).toContain('en todos los canales');
		expect(bot.channels.messages).toEqual([]);
	});

	it('names the channel before the hour', async () => {
		const told = await aBot().ask('settings', { 'daily-hour': 12 }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Falta el canal') });
	});

	it('sees what is set, and changes the hour without telling the channel again', async () => {
		const { bot, messages } = await aBoard();
		const told = await bot.ask('settings', { 'daily-hour': 20 }, manager);
		expect(told.text).toContain('**La diaria**: todos los días desde las 20:00 (hora de Lima) en <#90>');
		expect(bot.channels.messages).toHaveLength(1);
		await bot.clock.advance(10 * HOUR_MS);
		expect(messages()).toEqual([]);
		await bot.clock.advance(2 * HOUR_MS + SPREAD_MS);
		expect(messages()).toHaveLength(1);
	});

	it('has today’s at once where the hour has passed', async () => {
		const { bot, messages } = await aBoard({}, 3);
		await bot.clock.advance(0);
		expect(messages()).toHaveLength(1);
	});

	it('switches it off and on', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		await bot.ask('settings', { 'turn-off': 'daily' }, manager);
		await toNextPost(2);
		expect(messages()).toEqual([]);
		await bot.ask('settings', { 'turn-on': 'daily' }, manager);
		await bot.clock.advance(0);
		expect(messages()).toHaveLength(1);
	});
});
