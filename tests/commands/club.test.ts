import { ButtonStyle } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { anyText } from '../support/any-text.js';

const { ask, press, type, logged, bot } = aBot();

describe('/club', () => {
	it.each(['Atlético Grau', 'atletico grau', 'GRAU', 'grau piura', 'los albos piura'])(
		'finds Atlético Grau by %j',
		async (name) => {
			expect((await ask('club', { name })).headline).toBe('Atlético Grau');
		},
	);

	it('shows who they are, what they won and every season they appear in', async () => {
		const told = await ask('club', { name: 'utc' });
		expect(told.how).toBe('post');
		expect(told.text).toContain('Universidad Técnica de Cajamarca');
		expect(told.text).toContain('🏆 Copa Perú: 2 títulos (1981, 2012)');
		expect(told.text).toMatch(/\*\*Copa Perú 2012\*\* · 🏆 campeón · ascendió al Torneo Descentralizado 2013/);
		expect(told.text).toMatch(/\*\*Copa Perú 2002\*\* · clasificó a la Etapa Regional\n/);
		const [menu] = told.menus;
		expect(menu?.options.map(({ value }) => value)).toContain('copa-peru 1981');
		expect((await press(menu?.custom_id ?? '', { values: ['copa-peru 1981'] })).headline).toBe('Copa Perú 1981');
	});

	it.each([
		['cienciano', '🏆 Copa Sudamericana · 🏆 Recopa Sudamericana', '🏆 Copa Sudamericana: 1 título (2003)'],
		['universitario', '🏆 Primera División × ', '🥈 Copa Libertadores: 1 subcampeonato (1972)'],
		['alianza lima', '🏆 Primera División × ', '🏆 Copa Simón Bolívar: 1 título (1976¹)'],
		['defensor lima', '🏆 Primera División', '⚠ Copa Simón Bolívar: título en disputa (1975)'],
	])('tells of %s, too, what they won abroad: in one line only what is sure', async (name, first, honour) => {
		const { content, text } = await ask('club', { name });
		expect(content.replaceAll('\u00a0', ' ')).toContain(` · ${first}`);
		expect(text).toContain(honour);
		expect(content).not.toContain('Simón Bolívar');
	});

	it('leads to its seasons and to who they are, with the page that is shown as readable as the others', async () => {
		const first = await ask('club', { name: 'alianza lima' });
		const tabs = first.buttons.filter(({ custom_id }) => custom_id.startsWith('club:'));
		const pages = await Promise.all(tabs.map(({ custom_id }) => press(custom_id)));
		expect(pages.map(({ headline }) => headline)).toEqual([
			'Alianza Lima',
			'Alianza Lima · Temporadas',
			'Alianza Lima · El club',
		]);
		for (const { content, buttons } of [first, ...pages]) {
			expect(content).toMatch(/^\*\*Alianza Lima\*\* · 🏆 Primera División × 25 · /);
			expect(buttons.filter(({ disabled }) => disabled)).toEqual([]);
		}
		const chosen = pages.map(({ buttons }) =>
			buttons.filter(({ style }) => style === ButtonStyle.Primary).map(({ label }) => label),
		);
		expect(chosen).toEqual([['Resumen'], ['Temporadas'], ['El club']]);
		expect(pages[1]?.menus.length).toBeGreaterThan(1);
	});

	it('shows nobody the spellings that are kept for the search', async () => {
		const { aliases, fullName } =
			bot.services.catalog.clubs.find(({ id }) => id === 'utc') ?? expect.fail('There is no UTC');
		const [first, story] = [await ask('club', { name: 'utc' }), await press('club:story:utc')];
		const onlyFound = aliases.filter((alias) => fullName?.includes(alias) !== true);
		expect(onlyFound.length).toBeGreaterThan(0);
		expect(onlyFound.filter((alias) => `${first.text} ${story.text}`.includes(alias))).toEqual([]);
	});

	it('offers both Santos, and each leads to its own page', async () => {
		const told = await ask('club', { name: 'Santos' });
		expect(told.text).toContain('Santos (Nazca)');
		expect(told.text).toContain('Santos (La Banda de Shilcayo)');
		const [menu] = told.menus;
		const titles = await Promise.all(
			(menu?.options ?? []).map(
				async ({ value }) => (await press(menu?.custom_id ?? '', { values: [value] })).headline,
			),
		);
		expect(titles).toEqual(expect.arrayContaining(['Santos (Nazca)', 'Santos (La Banda de Shilcayo)']));
	});

	it('says by which nickname a club is among those to choose from', async () => {
		const { text } = await ask('club', { name: 'Santos' });
		expect(text).toContain('**Santos (Nazca)** · Ica');
		expect(text).toContain('**Universidad San Martín** · «Los Santos» · Lima');
		expect((await ask('club', { name: 'los albos' })).text).toContain('**Atlético Grau** · Piura');
	});

	it.each([
		['cni', 'CNI'],
		['aipsa', 'AIPSA'],
		['cable vision', 'Íntimo Cable Visión'],
		['santos ica', 'Santos (Nazca)'],
		['diablos rojos huancavelica', 'Diablos Rojos (Huancavelica)'],
		['municipal acobamba', 'Deportivo Municipal (Acobamba)'],
		['real garcilaso', 'Cusco FC'],
		['sport huancallo', 'Sport Huancayo'],
	])('finds %j', async (name, title) => {
		expect((await ask('club', { name })).headline).toBe(title);
	});

	it.each(['', '   ', 'xqzwvk', '@everyone', '🏆🏆🏆', '```', 'zxq'.repeat(1_300)])(
		'says privately that it knows no club %j',
		async (name) => {
			const told = await ask('club', { name });
			expect(told.how).toBe('private');
			expect(told.text).not.toContain('@everyone');
			expect(told.text.length).toBeLessThan(300);
		},
	);

	it.each([
		['Manchester United', 'Juan Aurich'],
		['los del ponche', 'Alipio Ponce'],
	])('asks privately whether somebody is meant by %j', async (name, near) => {
		const told = await ask('club', { name });
		expect(told.how).toBe('private');
		expect(told.content).toContain('**¿Quisiste decir…?**');
		const [button] = told.buttons;
		expect(button?.label).toContain(near);
		expect((await press(button?.custom_id ?? '')).headline).toContain(near);
	});

	it('opens the club everybody means by a name, and offers the others of that name', async () => {
		const told = await ask('club', { name: 'Universitario' });
		expect(told.headline).toBe('Universitario (Lima)');
		const menu = told.menus.at(-1);
		expect(menu?.options.map(({ label }) => label)).toContain('Universitario (Tacna)');
		const pressed = await press(menu?.custom_id ?? '', { values: ['universitario-tacna'] });
		expect(pressed.headline).toBe('Universitario (Tacna)');
	});

	it('tells the nickname a suggestion was found by, in the reader’s quotation marks', async () => {
		expect(type('club', 'name', 'manchester')[0]?.name).toBe(
			'Juan Aurich · «El Manchester del Norte» · Chiclayo, Lambayeque',
		);
		expect(type('club', 'name', 'juan aurich')[0]?.name).not.toContain('Manchester');
		const reader = { person: { locale: 'en' } } as const;
		expect(type('club', 'name', 'manchester', reader)[0]?.name).toContain('“El Manchester del Norte”');
		const asked = await ask('club', { name: 'Manchester United' }, reader);
		expect(asked.text).toContain('“El Manchester del Norte”');
	});

	it('completes names with their place, and what is chosen is found', async () => {
		const [first] = type('club', 'name', 'atletico g');
		expect(first?.name).toBe('Atlético Grau · Piura');
		expect((await ask('club', { name: first?.value })).headline).toBe('Atlético Grau');
		expect(type('club', 'name', '').length).toBe(25);
	});

	it('every choice it offers leads to a club', async () => {
		for (const typed of ['', 'a', 'de', 'mun', 'santos']) {
			for (const { value } of type('club', 'name', typed)) {
				expect((await ask('club', { name: value })).how, value).toBe('post');
			}
		}
	});

	it.each(['club', 'club:show', 'club:show:nobody', 'club:elsewhere:utc'])(
		'answers the forged button %j privately',
		async (customId) => {
			expect(await press(customId)).toMatchObject({ how: 'private', text: expect.stringContaining('ya no sirve') });
		},
	);

	it('answers anything at all without a failure', async () => {
		await fc.assert(
			fc.asyncProperty(anyText({ maxLength: 200 }), async (name) => {
				await ask('club', { name });
				await press(`club:show:${name}`.slice(0, 100));
				type('club', 'name', name);
			}),
		);
		expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
	});
});
