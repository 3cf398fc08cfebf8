import { describe, expect, it } from 'vitest';
import { aBot } from '../../support/a-bot.js';
import { manager } from './a-manager.js';

describe('the channels', () => {
	it.each([
		['es', 'la trivia se juega en <#88>, <#90>'],
		['en', 'quizzes are played in <#88>, <#90>'],
	] as const)('are the only ones where a quiz starts; elsewhere they are named, in %s', async (locale, words) => {
		const bot = aBot();
		await bot.ask('settings', { 'allow-channel': '88' }, manager);
		await bot.ask('settings', { 'allow-channel': '90' }, manager);
		const told = await bot.ask('quiz start', {}, { person: { locale }, place: { channelId: '89' } });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining(words) });
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect((await bot.ask('quiz start')).how).toBe('post');
		expect((await bot.ask('season', { year: '2008' }, { place: { channelId: '89' } })).how).toBe('post');
	});

	it('can be taken away one by one, down to none, and all be allowed again', async () => {
		const bot = aBot();
		await bot.ask('settings', { 'allow-channel': '88' }, manager);
		expect((await bot.ask('settings', { 'remove-channel': '88' }, manager)).text).toContain('en ningún canal');
		expect((await bot.ask('quiz start')).text).toContain('la trivia está apagada');
		expect((await bot.ask('settings', { 'all-channels': true }, manager)).text).toContain('en todos los canales');
		expect((await bot.ask('quiz start')).how).toBe('post');
	});

	it('can be closed all at once, and one be opened in the same breath', async () => {
		const bot = aBot();
		expect((await bot.ask('settings', { 'all-channels': false }, manager)).text).toContain('en ningún canal');
		const both = { 'allow-channel': '90', 'remove-channel': '88' };
		expect((await bot.ask('settings', both, manager)).text).toContain('solo en <#90>');
	});

	it('cannot be taken away one by one while all are allowed', async () => {
		for (const more of [{}, { 'all-channels': true }]) {
			const told = await aBot().ask('settings', { 'remove-channel': '88', ...more }, manager);
			expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('permitir-canal') });
		}
	});

	it('cannot be allowed and taken away at once: that is said, and nothing changes', async () => {
		const bot = aBot();
		for (const channels of [undefined, ['88', '90']]) {
			await bot.bot.services.settings.change('77', (before) => ({ ...before, ...(channels && { channels }) }));
			const told = await bot.ask('settings', { 'allow-channel': '88', 'remove-channel': '88', seconds: 30 }, manager);
			expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('el mismo canal') });
			const { seconds, channels: kept } = bot.bot.services.settings.of('77');
			expect([seconds, kept]).toEqual([20, channels]);
		}
	});

	it('are fifty at most, and then still fit in a message', async () => {
		const bot = aBot();
		const ids = Array.from({ length: 50 }, (_, index) => `${10n ** 19n + BigInt(index)}`);
		await bot.bot.services.settings.change('77', (before) => ({ ...before, channels: ids }));
		expect((await bot.ask('settings', { seconds: 20 }, manager)).text).toContain(`<#${ids[49]}>`);
		expect((await bot.ask('quiz start')).text).toContain(`<#${ids[49]}>`);
		const told = await bot.ask('settings', { 'allow-channel': '88' }, manager);
		expect(told.text).toContain('hasta 50 canales');
	});
});
