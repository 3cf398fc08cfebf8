import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, test } from 'vitest';
import { settings } from '../../commands/settings.js';
import { LEAD_IN_MS } from '../../src/app/quiz/quiz-host.js';
import { aBot } from '../support/a-bot.js';
import { aMortalStore } from '../support/a-mortal-store.js';
import { aQuiz } from '../support/a-quiz.js';

const manager = { person: { id: '99', manages: true } };
const englishManager = { person: { id: '99', manages: true, locale: 'en' } } as const;

test('Discord shows it only in servers, to who may manage them', () => {
	const { default_member_permissions, contexts, integration_types } = settings.definition;
	expect(default_member_permissions).toBe(`${PermissionFlagsBits.ManageGuild}`);
	expect(contexts).toEqual([InteractionContextType.Guild]);
	expect(integration_types).toEqual([ApplicationIntegrationType.GuildInstall]);
});

describe('without any option', () => {
	it('it shows the usual settings, privately', async () => {
		const told = await aBot().ask('settings', {}, manager);
		expect(told).toMatchObject({ how: 'private' });
		expect(told.text).toContain('⚙️ Ajustes de este servidor');
		expect(told.text).toContain('**Idioma** de lo que todos leen: el del servidor');
		expect(told.text).toContain('**Torneo** cuando nadie dice cuál: Copa Perú');
		expect(told.text).toContain('**Tiempo por pregunta**: 20 segundos');
		expect(told.text).toContain('**Candado**: activado');
		expect(told.text).toContain('**Trivias**: en todos los canales');
	});

	it('it speaks the language of the person', async () => {
		expect((await aBot().ask('settings', {}, englishManager)).text).toMatch(
			/Settings of this server[\s\S]*the server’s own[\s\S]*20 seconds[\s\S]*: on\.[\s\S]*every channel/,
		);
	});
});

it('confirms a change with all that holds from now on', async () => {
	const bot = aBot();
	await bot.ask('settings', { seconds: 30 }, manager);
	const told = await bot.ask('settings', { language: 'en', guard: false, 'allow-channel': '88' }, manager);
	expect(told.how).toBe('private');
	expect(told.text).toMatch(/Guardado[\s\S]*English[\s\S]*30 segundos[\s\S]*desactivado[\s\S]*solo en <#88>/);
	expect((await bot.ask('settings', {}, manager)).text).toContain('30 segundos');
});

it('outlives a restart', async () => {
	const { store, ask } = aBot();
	await ask('settings', { seconds: 30 }, manager);
	const after = aBot({ store });
	await after.bot.services.settings.load(() => expect.fail('unreadable'));
	expect((await after.ask('settings', {}, manager)).text).toContain('30 segundos');
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
		expect((await bot.ask('settings', {}, manager)).text).toContain('20 segundos');
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

describe('the competition', () => {
	it('is meant by lookups and quizzes that name none', async () => {
		const bot = aBot();
		await bot.ask('settings', { competition: 'segunda' }, manager);
		expect((await bot.ask('settings', {}, manager)).text).toContain('Segunda División');
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
		expect((await bot.ask('settings', {}, manager)).text).toContain('Copa Perú');
	});

	it('is offered while someone types', () => {
		expect(aBot().type('settings', 'competition', 'segunda', manager)[0]?.value).toBe('segunda');
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
		const told = await aBot().ask('settings', { 'remove-channel': '88' }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('permitir-canal') });
	});

	it('are fifty at most, and then still fit in a message', async () => {
		const bot = aBot();
		const ids = Array.from({ length: 50 }, (_, index) => `${10n ** 19n + BigInt(index)}`);
		await bot.bot.services.settings.change('77', (before) => ({ ...before, channels: ids }));
		expect((await bot.ask('settings', {}, manager)).text).toContain(`<#${ids[49]}>`);
		expect((await bot.ask('quiz start')).text).toContain(`<#${ids[49]}>`);
		const told = await bot.ask('settings', { 'allow-channel': '88' }, manager);
		expect(told.text).toContain('hasta 50 canales');
	});
});

describe('the form', () => {
	const FILLED = { language: ['en'], competition: ['primera'], channels: ['88', '89'] };

	it('is opened by the button under the settings and changes language, competition and several channels', async () => {
		const bot = aBot();
		const [change] = (await bot.ask('settings', {}, manager)).buttons;
		const { form = '' } = await bot.press(change?.custom_id ?? '', { ...manager, alone: true });
		const told = await bot.submit(form, FILLED, manager);
		expect(told.text).toMatch(/Guardado[\s\S]*English[\s\S]*<#88>, <#89>/);
		expect(bot.bot.services.settings.of('77')).toMatchObject({ language: 'en', competition: 'primera' });
	});

	it('allows every channel where none is chosen, but leaves nowhere as it was', async () => {
		const bot = aBot();
		await bot.submit('settings:form', FILLED, manager);
		await bot.submit('settings:form', { ...FILLED, channels: [] }, manager);
		expect(bot.bot.services.settings.of('77').channels).toBeUndefined();
		await bot.ask('settings', { 'all-channels': false }, manager);
		await bot.submit('settings:form', { ...FILLED, channels: [] }, manager);
		expect(bot.bot.services.settings.of('77').channels).toEqual([]);
	});

	it.each([
		['by who may not manage the server', 'settings:form', FILLED, {}],
		['with a language there is not', 'settings:form', { ...FILLED, language: ['xx'] }, manager],
		['with a competition there is not', 'settings:form', { ...FILLED, competition: ['xx'] }, manager],
		['with what is no channel', 'settings:form', { ...FILLED, channels: ['@everyone'] }, manager],
		['under another id', 'settings:other', FILLED, manager],
	])('%s changes nothing, and is answered', async (_, id, fields, from) => {
		const bot = aBot();
		expect((await bot.submit(id, fields, from)).how).toBe('private');
		expect(bot.bot.services.settings.of('77').language).toBe('auto');
	});
});
