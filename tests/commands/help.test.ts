import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { Reports } from '../../src/domain/report.js';
import { ValueStore } from '../../src/store/value-store.js';
import { aBot } from '../support/a-bot.js';
import { testChannels } from '../support/a-channel.js';
import { memoryStore } from '../support/memory-store.js';
import { aFlakyStore } from './quiz/a-flaky-store.js';

const TYPED = { fact: 'La final fue 2–1 @everyone', source: 'https://example.org/diario' };

function storedIn(store: ReturnType<typeof memoryStore>) {
	return new ValueStore(store.collection('reports'), Reports).get('11');
}

it('/help says what can be done in six lines, privately, with buttons to begin with', async () => {
	const bot = aBot();
	const told = await bot.ask('help');
	expect([told.how, told.content?.split('\n').length]).toEqual(['private', 1 + 6]);
	for (const { custom_id: id } of told.buttons) {
		const { form, text } = await bot.press(id, { alone: true });
		expect(form ?? text).not.toBe('');
		expect(text).not.toContain('ya no sirve');
	}
	expect(told.buttons.length).toBe(4);
	// The season is a finished one: one that is being played has nothing to show.
	const [season] = told.buttons;
	expect((await bot.press(season?.custom_id ?? '', { alone: true })).text).toContain('Campeón: ');
});

it('/about has the links there are, and invites the application that answers', async () => {
	const bot = aBot({ links: { support: 'https://s.example', source: 'https://github.com/a/b' } });
	const told = await bot.ask('about', {}, { place: { applicationId: '900' } });
	const [invite = '', ...others] = told.links;
	const query = new URL(invite).searchParams;
	expect([query.get('client_id'), query.get('scope')]).toEqual(['900', 'bot applications.commands']);
	const asked = BigInt(query.get('permissions') ?? 0);
	const names = Object.entries(PermissionFlagsBits).flatMap(([name, bit]) => ((asked & bit) === bit ? [name] : []));
	expect(names.toSorted()).toEqual([
		'AttachFiles',
		'EmbedLinks',
		'SendMessages',
		'SendMessagesInThreads',
		'ViewChannel',
	]);
	expect(others).toEqual(['https://s.example', 'https://github.com/a/b']);
	expect((await aBot().ask('about')).links).toEqual([]);
	const elsewhere = aBot({ links: { apiUrl: 'https://chat.example/api' } });
	expect((await elsewhere.ask('about', {}, { place: { applicationId: '900' } })).links).toEqual([]);
	const [toHelp] = told.buttons;
	expect((await bot.press(toHelp?.custom_id ?? '')).text).toContain('/temporada');
});

describe('"I know better"', () => {
	it.each([
		['a season', 'help:tip:season:copa-peru:2008', 'Copa Perú 2008'],
		['a club', 'help:tip:club:atletico-grau', 'Atlético Grau'],
		['nothing in particular', 'help:tip', ''],
	])('about %s is asked for by a form and kept until somebody reads it', async (_, id, where) => {
		const store = memoryStore();
		const bot = aBot({ store });
		expect((await bot.press(id)).form).toBe(id);
		const told = await bot.submit(id, TYPED);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('¡Gracias!') });
		expect((await storedIn(store))?.reports).toMatchObject([{ ...TYPED, where: expect.stringContaining(where) }]);
	});

	it('goes to the channel that is set, without who sent it and without a ping, and nowhere else', async () => {
		const [store, channels] = [memoryStore(), testChannels()];
		const bot = aBot({ store, channels, reportsChannel: '5', links: { source: 'https://github.com/a/b' } });
		await bot.submit('help:tip:season:copa-peru:2008', TYPED);
		expect(channels.messages.map(({ channelId }) => channelId)).toEqual(['5']);
		const shown = JSON.stringify(channels.last());
		const form = new URL(channels.last().links[0] ?? '');
		expect(form.href).toContain('https://github.com/a/b/issues/new?template=1-wrong-fact.yml');
		expect(form.searchParams.get('where')).toBe('Copa Perú 2008');
		expect(shown).not.toContain('@everyone');
		expect(shown).not.toContain('"11"');
		expect(await storedIn(store)).toBeUndefined();
	});

	it('is stored where the channel does not take it', async () => {
		const [store, channels] = [memoryStore(), testChannels()];
		channels.failNext('forbidden');
		const bot = aBot({ store, channels, reportsChannel: '5' });
		expect((await bot.submit('help:tip', TYPED)).text).toContain('¡Gracias!');
		expect((await storedIn(store))?.reports).toHaveLength(1);
	});

	it('comes back to its writer where nothing takes it', async () => {
		const { store, fail } = aFlakyStore('reports');
		fail(true);
		const told = await aBot({ store }).submit('help:tip', TYPED);
		expect(told.text).toContain('2–1');
		expect(told.text).not.toContain('¡Gracias!');
	});

	it('is bounded: five a day, whoever else writes', async () => {
		const bot = aBot();
		for (let each = 0; each < 5; each += 1) await bot.submit('help:tip', TYPED);
		expect((await bot.submit('help:tip', TYPED)).text).toContain('mañana');
		expect((await bot.submit('help:tip', TYPED, { person: { id: '12' } })).text).toContain('¡Gracias!');
	});

	it.each([
		['a season there is not', 'help:tip:season:copa-peru:1800', TYPED],
		['a club there is not', 'help:tip:club:nobody', TYPED],
		['another form', 'help:nothing', TYPED],
		['blanks', 'help:tip', { fact: '  ', source: ' ' }],
		['more than the form takes', 'help:tip', { ...TYPED, fact: 'x'.repeat(1_001) }],
		['no fields', 'help:tip', {}],
		['a menu instead of a text', 'help:tip', { ...TYPED, fact: ['a'] }],
	])('with %s is answered, and nothing is kept', async (_, id, fields) => {
		const store = memoryStore();
		const told = await aBot({ store }).submit(id, fields);
		expect(told.how).toBe('private');
		expect(told.text).not.toContain('¡Gracias!');
		expect(await storedIn(store)).toBeUndefined();
	});

	it('is part of what a person is given and can delete', async () => {
		const store = memoryStore();
		const bot = aBot({ store });
		await bot.submit('help:tip', TYPED);
		expect(JSON.stringify((await bot.ask('quiz export')).files)).toContain('diario');
		await bot.press('quiz:forget:11');
		expect(await storedIn(store)).toBeUndefined();
	});
});
