import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, test } from 'vitest';
import { settings } from '../../commands/settings.js';
import { LEAD_IN_MS } from '../../src/app/quiz/quiz-host.js';
import { aBot, type Told } from '../support/a-bot.js';
import { testChannels } from '../support/a-channel.js';
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

/** What the fields of a form say now, by their ids. */
function chosenIn({ asked }: Told): Readonly<Record<string, readonly string[]>> {
	const fields = (asked?.components ?? []).flatMap((part) => ('component' in part ? [part.component] : []));
	return Object.fromEntries(
		fields.map((field) => {
			const options = 'options' in field ? field.options : [];
			const defaults = 'default_values' in field ? (field.default_values ?? []) : [];
			const chosen = options.flatMap((each) => ('default' in each && each.default ? [each.value] : []));
			return [field.custom_id, [...chosen, ...defaults.map(({ id }) => id)]];
		}),
	);
}

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

describe('the form', () => {
	const FILLED = { language: ['en'], competition: ['primera'], seconds: ['30'], channels: ['88', '89'] };

	it('changes what is in it; then what holds is said, with a button to it', async () => {
		const bot = aBot();
		const { form = '' } = await bot.ask('settings', {}, manager);
		const told = await bot.submit(form, FILLED, manager);
		expect(told.text).toMatch(/Guardado[\s\S]*English[\s\S]*30 segundos[\s\S]*<#88>, <#89>/);
		const holds = { language: 'en', competition: 'primera', seconds: 30, channels: ['88', '89'] };
		expect(bot.bot.services.settings.of('77')).toMatchObject(holds);
		const again = await bot.press(told.buttons[0]?.custom_id ?? '', { ...manager, alone: true });
		expect(chosenIn(again)).toEqual({ ...FILLED, daily: [] });
	});

	it('offers the competitions that the server has chosen, in its order; the first is the usual one', async () => {
		const bot = aBot();
		await bot.ask('settings', { competitions: 'segunda, primera' }, manager);
		const offered = async () => {
			const { asked } = await bot.ask('settings', {}, manager);
			const fields = (asked?.components ?? []).flatMap((part) => ('component' in part ? [part.component] : []));
			const menu = fields.find(({ custom_id }) => custom_id === 'competition');
			return menu && 'options' in menu ? menu.options.map(({ value }) => value) : [];
		};
		expect(await offered()).toEqual(['segunda', 'primera']);
		await bot.submit('settings:form', FILLED, manager);
		expect(await offered()).toEqual(['primera', 'segunda']);
	});

	it('of an earlier version, without the seconds, leaves those as they are', async () => {
		const bot = aBot();
		await bot.ask('settings', { seconds: 45 }, manager);
		const { seconds: _, ...older } = FILLED;
		await bot.submit('settings:form', older, manager);
		expect(bot.bot.services.settings.of('77')).toMatchObject({ language: 'en', seconds: 45 });
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
		['with seconds that are too many', 'settings:form', { ...FILLED, seconds: ['61'] }, manager],
		['with what is no channel', 'settings:form', { ...FILLED, channels: ['@everyone'] }, manager],
		['under another id', 'settings:other', FILLED, manager],
	])('%s changes nothing, and is answered', async (_, id, fields, from) => {
		const bot = aBot();
		expect((await bot.submit(id, fields, from)).how).toBe('private');
		expect(bot.bot.services.settings.of('77').language).toBe('auto');
	});
});

describe('what the bot may not do in a channel it is given', () => {
	const FORM = { language: ['auto'], competition: ['copa-peru'], channels: ['88', '89', '90'] };

	it.each([
		['es', manager, 'En <#89> me falta: **Enviar mensajes e Insertar enlaces**.'],
		['en', englishManager, 'In <#89> I still need **Send Messages and Embed Links**.'],
	])('is said at once, a line a channel, in %s', async (_, from, line) => {
		const channels = testChannels();
		channels.missing.set('89', ['send', 'embed']).set('90', ['view']).set('91', ['view']);
		const { text } = await aBot({ channels }).submit('settings:form', FORM, from);
		const warned = text.split('\n').filter((each) => each.startsWith('⚠️'));
		expect(warned).toEqual([`⚠️ ${line}`, expect.stringContaining('<#90>')]);
	});

	it('is said of the one that an option names, too', async () => {
		const channels = testChannels();
		channels.missing.set('88', ['send-in-threads']);
		const told = await aBot({ channels }).ask('settings', { 'allow-channel': '88' }, manager);
		expect(told.text).toContain('⚠️ En <#88> me falta: **Enviar mensajes en hilos**.');
	});

	it('is only what it needs: reactions and history are for typed answers', async () => {
		const channels = testChannels();
		channels.missing.set('88', ['react', 'history']);
		const given = { 'allow-channel': '88' };
		expect((await aBot({ channels }).ask('settings', given, manager)).text).not.toContain('⚠️');
		const { text } = await aBot({ channels, readsChat: true }).ask('settings', given, manager);
		expect(text).toContain('**Añadir reacciones y Leer el historial de mensajes**');
	});

	it('is not known where Discord does not tell; what was set holds all the same', async () => {
		const channels = testChannels();
		channels.failNext('unreachable');
		const bot = aBot({ channels });
		expect((await bot.submit('settings:form', FORM, manager)).text).toContain('⚠️ No pude revisar');
		expect(bot.bot.services.settings.of('77').channels).toEqual(FORM.channels);
	});

	it('fits in a message, however many channels there are', async () => {
		const channels = testChannels();
		const ids = Array.from({ length: 25 }, (_, index) => `${10n ** 19n + BigInt(index)}`);
		for (const id of ids) channels.missing.set(id, ['send', 'send-in-threads', 'embed', 'attach', 'react', 'history']);
		const bot = aBot({ channels, readsChat: true });
		const { content } = await bot.submit('settings:form', { ...FORM, channels: ids }, manager);
		expect(content.length).toBeLessThanOrEqual(2_000);
		expect(content).toMatch(/… y \d+ líneas más\n-# Ajustes del canal/);
	});

	it('is asked for only where a channel is given', async () => {
		const channels = testChannels();
		channels.failNext('unreachable', 3);
		const bot = aBot({ channels });
		for (const options of [{ seconds: 30 }, { 'all-channels': true }]) {
			expect((await bot.ask('settings', options, manager)).text).not.toContain('⚠️');
		}
		expect((await bot.submit('settings:form', { ...FORM, channels: [] }, manager)).text).not.toContain('⚠️');
	});
});
