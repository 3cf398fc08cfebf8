import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, test } from 'vitest';
import { settings } from '../../commands/settings.js';
import { aBot } from '../support/a-bot.js';
import { aMortalStore } from '../support/a-mortal-store.js';
import { aQuiz } from '../support/a-quiz.js';
import { englishManager, manager } from './settings/a-manager.js';
import { chosenIn } from './settings/chosen-in.js';

test('Discord shows it only in servers, to who may manage them', () => {
	const { default_member_permissions, contexts, integration_types } = settings.definition;
	expect(default_member_permissions).toBe(`${PermissionFlagsBits.ManageGuild}`);
	expect(contexts).toEqual([InteractionContextType.Guild]);
	expect(integration_types).toEqual([ApplicationIntegrationType.GuildInstall]);
});

describe('without any option', () => {
	it('it opens the form at once, with what holds now', async () => {
		const bot = aBot();
		const told = await bot.ask('settings', {}, manager);
		expect([told.how, told.form]).toEqual(['ask', 'settings:form']);
		expect(chosenIn(told)).toEqual({
			language: ['auto'],
			competition: ['copa-peru'],
			seconds: ['20'],
			channels: [],
			daily: [],
		});
		await bot.ask('settings', { language: 'en', seconds: 37, 'allow-channel': '88' }, manager);
		expect(chosenIn(await bot.ask('settings', {}, manager))).toMatchObject({
			language: ['en'],
			seconds: ['37'],
			channels: ['88'],
		});
	});

	it('it speaks the language of the person', async () => {
		const { asked } = await aBot().ask('settings', {}, englishManager);
		expect(JSON.stringify(asked)).toMatch(/Settings of this server.*the server’s own.*20 seconds.*in every channel/);
	});
});

it('confirms a change with all that holds from now on', async () => {
	const bot = aBot();
	await bot.ask('settings', { seconds: 30 }, manager);
	const told = await bot.ask('settings', { language: 'en', guard: false, 'allow-channel': '88' }, manager);
	expect(told.how).toBe('private');
	expect(told.text).toMatch(/Guardado[\s\S]*English[\s\S]*30 segundos[\s\S]*desactivado[\s\S]*solo en <#88>/);
	expect(chosenIn(await bot.ask('settings', {}, manager))).toMatchObject({ seconds: ['30'] });
});

it('outlives a restart', async () => {
	const { store, ask } = aBot();
	await ask('settings', { seconds: 30 }, manager);
	const after = aBot({ store });
	await after.bot.services.settings.load(() => expect.fail('unreadable'));
	expect(chosenIn(await after.ask('settings', {}, manager))).toMatchObject({ seconds: ['30'] });
});

describe('it is refused, privately, and nothing changes', () => {
	it.each([
		['es', 'permiso **Gestionar servidor**'],
		['en', '**Manage Server**'],
	] as const)('to who may not manage the server, in %s, also where Discord let them', async (locale, words) => {
		const bot = aBot();
		for (const options of [{}, { seconds: 30 }]) {
			const told = await bot.ask('settings', options, { person: { locale, moderates: true } });
			expect(told).toMatchObject({ how: 'private', text: expect.stringContaining(words) });
		}
		expect(bot.bot.services.settings.of('77').seconds).toBe(20);
	});

	it('outside of servers', async () => {
		const told = await aBot().ask('settings', {}, { ...manager, place: { guildId: undefined } as object });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Los ajustes son de un servidor') });
	});

	it('when the store is dead; it says so, and it is logged', async () => {
		const store = aMortalStore();
		const bot = aBot({ store });
		store.die();
		const told = await bot.ask('settings', { seconds: 30 }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('no cambió nada') });
		expect(bot.logged).toMatchObject([{ level: 'error', fields: { code: 'settings-store-down' } }]);
		expect(chosenIn(await bot.ask('settings', {}, manager))).toMatchObject({ seconds: ['20'] });
		expect((await bot.ask('season', { year: '2008' })).how).toBe('post');
		store.revive();
		expect((await bot.ask('settings', { seconds: 30 }, manager)).text).toContain('30 segundos');
	});

	it('for a competition nobody knows, with nothing else changed either', async () => {
		const bot = aBot();
		const told = await bot.ask('settings', { competition: 'qxqx', seconds: 30 }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('ningún torneo «qxqx»') });
		expect(bot.bot.services.settings.of('77').seconds).toBe(20);
	});

	it.each([
		['4 seconds', { seconds: 4 }],
		['61 seconds', { seconds: 61 }],
		['a language it does not speak', { language: 'fr' }],
		['a channel that is none', { 'allow-channel': 'lounge' }],
	])('for %s', async (_case, options) => {
		const told = await aBot().ask('settings', options, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('no lo entendí') });
	});

	it('for a forged button', async () => {
		const told = await aBot().press('settings:seconds:60', manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Ese botón ya no sirve') });
	});
});

it('the seconds hold for quizzes that name none', async () => {
	const bot = aBot();
	await bot.ask('settings', { seconds: 45 }, manager);
	expect((await bot.ask('quiz start')).text).toContain('45 segundos');
	expect((await bot.ask('quiz start', { seconds: 10 }, { place: { channelId: '89' } })).text).toContain('10 segundos');
});

it('without the guard, lookups answer while a question is open', async () => {
	const { bot, open } = await aQuiz({ questions: 1 });
	await open();
	expect((await bot.ask('champions')).text).toContain('delataría');
	await bot.ask('settings', { guard: false }, manager);
	expect((await bot.ask('champions')).how).toBe('post');
	expect(bot.type('season', 'year', '2008')[0]?.name).toContain('—');
	await bot.ask('settings', { guard: true }, manager);
	expect((await bot.ask('champions')).text).toContain('delataría');
});
