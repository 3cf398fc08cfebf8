import { describe, expect, it } from 'vitest';
import { aBot } from '../../support/a-bot.js';
import { manager } from './a-manager.js';
import { chosenIn } from './chosen-in.js';

describe('the competition', () => {
	it('is meant by lookups and quizzes that name none', async () => {
		const bot = aBot();
		await bot.ask('settings', { competition: 'segunda' }, manager);
		expect(chosenIn(await bot.ask('settings', {}, manager))).toMatchObject({ competition: ['segunda'] });
		expect((await bot.ask('season', { year: '2008' })).text).toContain('Segunda División');
		expect((await bot.ask('champions')).text).toContain('Segunda División');
		expect((await bot.ask('department', { name: 'Piura' })).text).toContain('Segunda División');
		expect((await bot.ask('quiz start')).text).toContain('Segunda División');
		expect(bot.type('season', 'year', '2008')[0]?.name).toContain('Segunda División');
	});

	it('gives way to one that is named', async () => {
		const bot = aBot();
		await bot.ask('settings', { competition: 'segunda' }, manager);
		expect((await bot.ask('season', { year: '2008', competition: 'copa-peru' })).text).toContain('Copa Perú 2008');
	});

	it('is the first one again where the data have lost it', async () => {
		const bot = aBot();
		await bot.bot.services.settings.change('77', (before) => ({ ...before, competition: 'copa-perdida' }));
		expect((await bot.ask('season', { year: '2008' })).text).toContain('Copa Perú 2008');
		expect((await bot.ask('settings', { seconds: 20 }, manager)).text).toContain('Copa Perú');
	});

	it('is offered while someone types', () => {
		expect(aBot().type('settings', 'competition', 'segunda', manager)[0]?.value).toBe('segunda');
	});
});
