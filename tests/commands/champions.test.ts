import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { honoursByDepartment } from '../../src/catalog/honours.js';
import { aBot } from '../support/a-bot.js';
import { anyText } from '../support/any-text.js';

const { ask, press, type, logged, bot } = aBot();
const { catalog } = bot.services;

describe('/champions', () => {
	it('lists all 52 champions of the Copa Perú over its parts, newest first', async () => {
		const first = await ask('champions');
		const older = first.buttons.find(({ label }) => label === '◀ Más antiguos');
		const second = await press(older?.custom_id ?? '');
		const lines = [first, second].flatMap((told) => told.embeds[0]?.description?.split('\n') ?? []);
		const seasons = catalog.seasonsOf('copa-peru').toReversed();
		expect(lines).toHaveLength(seasons.length);
		for (const [index, { year, champion }] of seasons.entries()) {
			const name = champion ? catalog.clubLabel(champion.club, year) : '';
			expect(lines[index]).toContain(`**${year}** ${name}`);
		}
		expect(lines.filter((line) => /En juego|No se jugó|Sin campeón/.test(line))).toHaveLength(8);
		const newer = second.buttons.find(({ label }) => label === 'Más recientes ▶');
		expect((await press(newer?.custom_id ?? '')).text).toBe(first.text);
	});

	it('counts titles by club and by department, equals sharing a place', async () => {
		const clubs = await press('champions:clubs:copa-peru:all:0');
		expect(clubs.text).toMatch(/\n1\. \*\*Atlético Torino\*\* — \*\*5\*\* \(1970, 1975, 1977, 1982, 1994\)/);
		expect(clubs.text).toMatch(/\n2\. \*\*UTC\*\* — \*\*2\*\* \(1981, 2012\)/);
		expect(clubs.text).toMatch(/\n2\. \*\*ADT\*\* — \*\*2\*\* \(1979, 2021\)/);
		const first = await press('champions:departments:primera:all:0');
		const ofLima = catalog
			.seasonsOf('primera')
			.filter(({ champion }) => champion && catalog.club(champion.club).department === 'lima');
		const line = `1\\. \\*\\*Lima\\*\\* — \\*\\*${ofLima.length}\\*\\* ⚠ \\(1912–1921, 1926–1929, .+, 2020–2025\\)`;
		expect(first.text).toMatch(new RegExp(line));
		expect(first.text).toMatch(/2\. \*\*Callao\*\* — \*\*8\*\* \(1930, 1935/);
		const departments = await press('champions:departments:copa-peru:all:0');
		expect(departments.text).toMatch(/1\. \*\*Piura\*\* — \*\*8\*\*/);
	});

	it.each([['1990'], ['90'], ['los 90'], ['1990s'], ['1994'], ['199']])('shows one decade by %j', async (decade) => {
		const told = await ask('champions', { decade });
		expect(told.headline).toContain('1990–1999');
		expect(told.text).toContain('**1999** Deportivo UPAO');
		expect(told.text).not.toContain('2000');
	});

	it('shows other competitions, with what is disputed marked', async () => {
		const told = await ask('champions', { competition: 'primera', decade: '1930' });
		expect(told.text).toMatch(/\*\*1934\*\* .+ ⚠/);
		expect(told.text).toContain('⚠\u00a0en disputa');
	});

	it.each(['x', '', '1850', '💥'])('says privately that it has no decade %j', async (decade) => {
		expect(await ask('champions', { decade })).toMatchObject({
			how: 'private',
			text: expect.stringContaining('década'),
		});
	});

	it('completes decades and competitions', () => {
		expect(type('champions', 'decade', '')[0]?.name).toBe('2020–2029');
		expect(type('champions', 'decade', '198').map(({ value }) => value)).toEqual(['1980']);
		expect(type('champions', 'competition', '').length).toBe(3);
	});

	it('answers anything at all without a failure', async () => {
		await fc.assert(
			fc.asyncProperty(anyText({ maxLength: 60 }), async (text) => {
				await ask('champions', { decade: text, competition: text });
				await press(`champions:${text}`.slice(0, 100));
				await press(`champions:list:copa-peru:${text}`.slice(0, 100));
			}),
		);
		expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
	});
});

describe('/department', () => {
	it('shows titles, the place among the 25, qualifiers through the years and clubs', async () => {
		const told = await ask('department', { name: 'piura' });
		expect(told.how).toBe('post');
		expect(told.text).toContain('Copa Perú: 1.º de 25 por títulos (puesto compartido)');
		expect(told.text).toContain('🏆 8 títulos');
		expect(told.text).toContain('**2013** Atlético Grau, Defensor La Bocana, UD Paita');
		expect(told.text).toContain('Rosario Central');
		const [menu] = told.menus;
		expect((await press(menu?.custom_id ?? '', { values: ['atletico-grau'] })).headline).toBe('Atlético Grau');
	});

	it('calls a place shared only where another department has as many titles', async () => {
		const counts = honoursByDepartment(catalog.seasonsOf('copa-peru'), catalog.club).map((each) => each.titles.length);
		const places = await Promise.all(
			catalog.departments.map(async ({ name }) => (await ask('department', { name })).text),
		);
		const alone = counts.filter((count) => count > 0 && counts.filter((other) => other === count).length === 1);
		expect(alone.length).toBeGreaterThan(0);
		expect(places.filter((place) => /\d\.º de 25 por títulos(?! \(puesto compartido)/.test(place))).toHaveLength(
			alone.length,
		);
	});

	it('marks a title that sources count for different departments', async () => {
		expect((await ask('department', { name: 'arequipa' })).text).toMatch(
			/\*\*2017\*\* Binacional ⚠[\s\S]*⚠\u00a0en disputa/,
		);
		expect((await ask('season', { year: '2017' })).text).toContain('**Binacional** (Arequipa / Puno ⚠)');
		const { text } = await press('champions:departments:copa-peru:all:0');
		const [, titles, years = ''] = /\*\*Arequipa\*\* — \*\*(\d+)\*\* ⚠ \(([^)]*)\)/.exec(text) ?? [];
		expect(years.split(', ')).toContain('2017');
		expect(Number(titles)).toBe(years.split(', ').length);
	});

	it.each([
		['ancash', 'Áncash'],
		['ÁNCASH', 'Áncash'],
		['san martin', 'San Martín'],
		['huaraz', 'Áncash'],
		['cuzco', 'Cusco'],
		['madre de dios', 'Madre de Dios'],
	])('finds %j', async (name, title) => {
		expect((await ask('department', { name })).headline).toBe(title);
	});

	it('shows every one of the 25, in both languages', async () => {
		for (const { name } of catalog.departments) {
			for (const locale of ['es', 'en'] as const) {
				const told = await ask('department', { name }, { place: { locale } });
				expect(told.headline).toBe(name);
			}
		}
	});

	it.each(['', 'atlantis', '@everyone'])('says privately that it knows no department %j', async (name) => {
		expect(await ask('department', { name })).toMatchObject({
			how: 'private',
			text: expect.stringContaining('Son 24 y el Callao'),
		});
	});

	it('completes names', () => {
		expect(type('department', 'name', 'hua').map(({ name }) => name)).toEqual(
			expect.arrayContaining(['Huancavelica', 'Huánuco']),
		);
		expect(type('department', 'name', '')).toHaveLength(25);
	});
});
