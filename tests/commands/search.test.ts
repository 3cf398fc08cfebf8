import { describe, expect, it } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { aQuiz } from '../support/a-quiz.js';

const NAME = 'Search in Copero';

it('shows the clubs and seasons that a message names, privately, and each of them below', async () => {
	const bot = aBot();
	const told = await bot.ask(
		NAME,
		{ text: 'En 2008 Alianza Atlético le ganó a Juan Aurich' },
		{ place: { locale: 'en' } },
	);
	expect(told.how).toBe('private');
	expect(told.content).toContain('Nombrados en ese mensaje');
	expect(told.buttons.map((each) => 'label' in each && each.label)).toEqual([
		'Alianza Atlético',
		'Juan Aurich',
		'Copa Perú 2008',
	]);
	const opened = [];
	for (const { custom_id } of told.buttons) opened.push(await bot.press(custom_id, { alone: true }));
	expect(opened.map(({ how }) => how)).toEqual(['private', 'private', 'private']);
	expect(opened.map(({ text }) => text.split('\n')[0])).toEqual([
		expect.stringContaining('Alianza Atlético'),
		expect.stringContaining('Juan Aurich'),
		expect.stringContaining('Copa Perú 2008'),
	]);
});

it('offers more than five in menus, which say how many of them they hold', async () => {
	const bot = aBot();
	const years = Array.from({ length: 40 }, (_, index) => `${1980 + index}`).join(', ');
	const { menus } = await bot.ask(NAME, { text: years });
	expect(menus.map(({ options, placeholder }) => [options.length, placeholder])).toEqual([
		[25, 'Temporadas: las primeras 25 de 40'],
	]);
	const all = await bot.ask(NAME, { text: 'Melgar, Cienciano, UTC, ADT, Juan Aurich, Sport Boys' });
	expect(all.menus.map(({ options, placeholder }) => [options.length, placeholder])).toEqual([[6, 'Clubes: 6']]);
	const [{ custom_id = '', options = [] } = {}] = menus;
	const shown = await bot.press(custom_id, { alone: true, values: [options[3]?.value ?? ''] });
	expect(shown).toMatchObject({ how: 'private', text: expect.stringContaining('1983') });
});

it('takes a year for one of the competition that the server has chosen', async () => {
	const bot = aBot();
	await bot.ask('settings', { competition: 'primera' }, { person: { manages: true } });
	expect((await bot.ask(NAME, { text: 'la de 2012' })).buttons[0]).toMatchObject({
		label: 'Torneo Descentralizado 2012',
	});
});

it('keeps to the competitions that the server has chosen', async () => {
	const bot = aBot();
	const text = { text: 'la Segunda División 2010 y la Primera División 2012' };
	expect((await bot.ask(NAME, text)).buttons).toHaveLength(2);
	await bot.ask('settings', { competitions: 'primera, copa perú' }, { person: { manages: true } });
	expect((await bot.ask(NAME, text)).buttons).toMatchObject([{ label: 'Torneo Descentralizado 2012' }]);
});

it.each([
	['es', '**/temporada**'],
	['en', '**/season**'],
] as const)('says how to look up where a message names nothing, in %s', async (locale, words) => {
	for (const text of ['', 'hola a todos 👋', '@everyone **@here** <@1> `x`', '🏆'.repeat(2_000)]) {
		const told = await aBot().ask(NAME, { text }, { person: { locale } });
		expect(told).toMatchObject({ how: 'private', buttons: [], text: expect.stringContaining(words) });
	}
});

it('repeats nothing of a message but what it knows by itself', async () => {
	const { content, buttons } = await aBot().ask(NAME, { text: '@everyone **Melgar** <@&5> [x](https://x.example)' });
	expect(JSON.stringify([content, buttons])).not.toMatch(/everyone|<@|x\.example/);
	expect(buttons).toHaveLength(1);
});

describe('it is refused, privately', () => {
	it('while a question is open in the channel: its clues may be what is looked through', async () => {
		const { bot, open } = await aQuiz({ questions: 1 });
		const before = await bot.ask(NAME, { text: 'Melgar' });
		await open();
		expect((await bot.ask(NAME, { text: 'Los Churres' })).text).toContain('delataría');
		const pressed = await bot.press(before.buttons[0]?.custom_id ?? '', { alone: true });
		expect(pressed.how).toBe('private');
		expect((await bot.ask(NAME, { text: 'Melgar' }, { place: { channelId: '89' } })).buttons).toHaveLength(1);
	});

	it.each([
		['a club there is not', `${NAME}:club:nobody`],
		['a season there is not', `${NAME}:season:copa-peru 1800`],
		['something else', `${NAME}:department:lima`],
		['nothing', NAME],
	])('for a forged press on %s', async (_, id) => {
		const told = await aBot().press(id);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Ese botón ya no sirve') });
	});
});
