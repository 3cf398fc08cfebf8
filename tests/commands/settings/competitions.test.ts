import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings.js';
import { aBot } from '../../support/a-bot.js';
import { manager } from './a-manager.js';
import { aServerWith, catalog, namesOf } from './a-server-with.js';

describe('a server chooses its competitions', () => {
	it('in an order, by their names, and is told which', async () => {
		const { told, bot } = await aServerWith('boreal, liga austral');
		expect(told.text).toContain('**Solo** estos torneos, en este orden: Copa Boreal, Liga Austral');
		expect(told.text).toContain('**Torneo** cuando nadie dice cuál: Copa Boreal');
		expect(bot.services.settings.of('77')).toMatchObject({
			competition: 'copa-boreal',
			competitions: ['copa-boreal', 'liga-austral'],
		});
	});

	it('with all, it hears of every one again, the usual one first', async () => {
		const { ask, bot, type } = await aServerWith('liga austral');
		await ask('settings', { competitions: 'todos' }, manager);
		expect(bot.services.settings.of('77')).toEqual({ ...defaultSettings, competition: 'liga-austral' });
		expect(namesOf(type('champions', 'competition', ''))[0]).toBe('Liga Austral');
		expect(type('champions', 'competition', '').length).toBe(catalog.competitions.length);
	});

	it('of which the data has none any more, and is told of no limit', async () => {
		const { bot, ask } = aBot({ catalog });
		await bot.services.settings.change('77', (before) => ({ ...before, competitions: ['gone'] }));
		const told = await ask('settings', { seconds: 20 }, manager);
		expect(told.text).toContain('**Torneo** cuando nadie dice cuál: Copa Perú');
		expect(told.text).not.toContain('Solo');
	});

	it('and the usual one comes first, whatever the order', async () => {
		const { ask } = await aServerWith('boreal, liga austral');
		const told = await ask('settings', { competition: 'liga austral' }, manager);
		expect(told.text).toContain('en este orden: Liga Austral, Copa Boreal');
	});

	it.each(['copa perú, nadie', ' , '])('“%s” names one that is not there: nothing is changed', async (typed) => {
		const { told, bot } = await aServerWith(typed);
		expect(told.how).toBe('private');
		expect(bot.services.settings.of('77')).toEqual(defaultSettings);
	});
});

it('completion goes on with what has been listed, and never offers it twice', () => {
	const { type } = aBot({ catalog });
	const offered = (competitions: string) => namesOf(type('settings', 'competitions', competitions, manager));
	expect(offered('')).toEqual(expect.arrayContaining(['Copa Perú', 'Liga Austral', 'todos']));
	expect(offered('copa perú, ')).toContain('Copa Perú, Liga Austral');
	expect(offered('copa perú, lig')).toContain('Copa Perú, Liga Austral');
	expect(offered('copa perú, liga austral, ')).not.toContain('Copa Perú, Liga Austral, Liga Austral');
	for (const name of offered('copa perú, primera, segunda, ')) expect(name.length).toBeLessThanOrEqual(100);
});
