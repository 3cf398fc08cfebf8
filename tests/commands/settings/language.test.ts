import { describe, expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { aBot } from '../../support/a-bot.js';
import { manager } from './a-manager.js';

describe('the language', () => {
	it('is what everyone reads, whatever Discord says of the server; what one person reads stays theirs', async () => {
		const bot = aBot();
		await bot.ask('settings', { language: 'en' }, manager);
		expect((await bot.ask('season', { year: '2008' })).text).toContain('Champion: ');
		expect((await bot.ask('club', { name: 'qxqx' })).text).toContain('No conozco ningún club');
		expect((await bot.ask('season', { year: '2008' }, { place: { guildId: '78' } })).text).toContain('Campeón: ');
		await bot.ask('quiz start');
		await bot.clock.advance(LEAD_IN_MS);
		expect(bot.channels.last().text).toContain('Question 1 of 5');
	});

	it('turns no page of a private message into another language', async () => {
		const bot = aBot();
		await bot.ask('settings', { language: 'en' }, manager);
		const page = 'season:overview:copa-peru:2008';
		expect((await bot.press(page, { alone: true })).text).toContain('Campeón: ');
		expect((await bot.press(page)).text).toContain('Champion: ');
	});

	it('is the server’s own again with auto', async () => {
		const bot = aBot();
		await bot.ask('settings', { language: 'en' }, manager);
		await bot.ask('settings', { language: 'auto' }, manager);
		expect((await bot.ask('season', { year: '2008' })).text).toContain('Campeón: ');
	});
});
