import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBot, ownCatalog } from '../support/a-bot.js';
import { anyText } from '../support/any-text.js';

const { ask, press, type, logged } = aBot();
const english = { place: { locale: 'en' }, person: { locale: 'en' } } as const;

describe('/season', () => {
	it('shows 2008 whole in its first answer', async () => {
		const told = await ask('season', { year: '2008' });
		expect(told.how).toBe('post');
		expect(told.text).toContain('🏆 Campeón: **Sport Huancayo**');
		expect(told.text).toMatch(
			/1 Sport Huancayo +3 +\+3 +6\n2 CNI +3 +\+1 +5\n3 Atlético Torino +3 +-1 +4\n4 Cobresol +3 +-3 +1/,
		);
		expect(told.text).toContain('Torneo Descentralizado 2009: **Sport Huancayo**, **CNI**');
		expect(told.text).toContain('**IDUNSA** (mejor cuartofinalista)');
		expect(told.text).toContain('55 clubes, 25 departamentos');
		expect(told.text).toContain('**Piura** · Atlético Torino, Olimpia');
	});

	it.each([
		'2008',
		"'08",
		'08',
		'copa perú 2008',
		'COPA PERU 2008',
		'temporada 2008',
		'２００８',
		'2.008',
		'2008 copa-peru',
	])('finds 2008 by %j', async (year) => {
		expect((await ask('season', { year })).headline).toBe('Copa Perú 2008');
	});

	it.each([
		[{ year: '1971 primera' }, 'Torneo Descentralizado 1971'],
		[{ year: '1971', competition: 'primera' }, 'Torneo Descentralizado 1971'],
		[{ year: '2024 liga 1' }, 'Liga 1 2024'],
		[{ year: 'primra 1950' }, 'Primera División 1950'],
		[{ year: '2008 segnda' }, 'Segunda División 2008'],
		[{ year: 'copa pru 2008' }, 'Copa Perú 2008'],
		[{ year: '2008 copa-peru', competition: 'segunda' }, 'Segunda División 2008'],
		[{ year: '2015', competition: 'segunda división' }, 'Segunda División 2015'],
	])('finds a season of another competition by %j', async (options, title) => {
		expect((await ask('season', options)).headline).toBe(title);
	});

	it('offers the nearest seasons privately for a year without one', async () => {
		const told = await ask('season', { year: '1960' });
		expect(told.how).toBe('private');
		expect(told.text).toContain('1960');
		expect(told.buttons.map(({ label }) => label)).toEqual([
			'1967',
			'1968',
			'1969',
			'1970',
			'1971',
			'Primera División 1960',
			'Segunda División 1960',
		]);
		const [first] = told.buttons;
		expect((await press(first?.custom_id ?? '')).headline).toBe('Copa Perú 1967');
	});

	it.each(['', ' ', 'asdf', '2008 asdf', '99999', '@everyone', '**2008x**', '⚽'.repeat(50), 'x'.repeat(4_000)])(
		'says privately that there is no season %j, and offers some',
		async (year) => {
			const told = await ask('season', { year });
			expect(told.how).toBe('private');
			expect(told.buttons.length).toBeGreaterThan(0);
			expect(told.text).not.toContain('@everyone');
			expect(told.text.length).toBeLessThan(300);
		},
	);

	it.each(['champions league', '  ', '⚽', '@everyone'])(
		'says privately that it knows no competition %j',
		async (competition) => {
			expect(await ask('season', { year: '2008', competition })).toMatchObject({
				how: 'private',
				text: expect.stringContaining('ningún torneo'),
			});
		},
	);

	it('leads to its stages, its sources and the seasons around it', async () => {
		const first = await ask('season', { year: '2008' });
		const titles = await Promise.all(
			first.buttons.map(async (button) => [button.label, (await press(button.custom_id)).headline]),
		);
		expect(titles).toEqual([
			['Resumen', 'Copa Perú 2008'],
			['Clasificados', 'Copa Perú 2008 · Clasificados'],
			['Etapa Regional', 'Copa Perú 2008 · Etapa Regional'],
			['Etapa Nacional', 'Copa Perú 2008 · Etapa Nacional'],
			['Así se juega', 'Copa Perú 2008 · Copa Perú 2004–2014 · Dieciséis en la Nacional'],
			['Notas y fuentes', 'Copa Perú 2008 · Notas y fuentes'],
			['◀ 2007', 'Copa Perú 2007'],
			['2009 ▶', 'Copa Perú 2009'],
			// This button opens a form.
			['💡 Tengo un dato', ''],
		]);
		const [menu, elsewhere] = first.menus;
		const others = await Promise.all(
			(elsewhere?.options ?? []).map(
				async ({ value }) => (await press(elsewhere?.custom_id ?? '', { values: [value] })).headline,
			),
		);
		expect(others).toEqual([
			'Torneo Descentralizado 2008',
			'Segunda División 2008',
			'Torneo Descentralizado 2009',
			'Segunda División 2009',
		]);
		expect(menu?.options.map(({ value }) => value)).toContain('cobresol');
		expect((await press(menu?.custom_id ?? '', { values: ['cobresol'] })).headline).toBe('Cobresol');
	});

	it('tells the towns of who qualified a button away', async () => {
		expect((await ask('season', { year: '2008' })).text).not.toContain('Talara');
		expect((await press('season:qualifiers:copa-peru:2008')).text).toContain('Atlético Torino (Talara)');
	});

	it('shows the records with the National Stage', async () => {
		expect((await ask('season', { year: '2012' })).text).not.toContain('14–2');
		expect((await press('season:national:copa-peru:2012')).text).toContain('14–2');
	});

	it('leaves the button of the page that is shown as readable as the others', async () => {
		expect((await ask('season', { year: '2008' })).buttons.filter(({ disabled }) => disabled)).toEqual([]);
	});

	it('tells of the suspended second leg of Region IV in 2008', async () => {
		expect((await press('season:regional:copa-peru:2008')).text).toMatch(/Unión Huaral[\s\S]*Íntimo Cable Visión/);
	});

	it('says why there was no champion', async () => {
		expect((await ask('season', { year: '1974' })).text).toContain('Sin campeón nacional');
		expect((await ask('season', { year: '2020' }, english)).text).toContain('Not played');
	});

	it.each([
		'season',
		'season:overview',
		'season:overview:copa-peru:9999',
		'season:nowhere:copa-peru:2008',
		'season:overview:liga:2008',
		'season:show:0',
		'season:groups:primera:2008',
		'season:cup:primera:2008',
		'season:regional:primera:2008',
	])('answers the forged button %j privately', async (customId) => {
		expect(await press(customId)).toMatchObject({ how: 'private', text: expect.stringContaining('ya no sirve') });
	});

	it('completes a year, the newest champion first', () => {
		const newest = ownCatalog.seasonsOf('copa-peru').findLast(({ champion }) => champion);
		expect(type('season', 'year', '')[0]).toEqual({
			name: `${newest?.year} · Copa Perú — ${newest?.champion && ownCatalog.clubLabel(newest.champion.club)}`,
			value: `${newest?.year} copa-peru`,
		});
		expect(type('season', 'year', '200').map(({ value }) => value)).toContain('2008 copa-peru');
		expect(type('season', 'year', '2008')[0]).toEqual({
			name: '2008 · Copa Perú — Sport Huancayo',
			value: '2008 copa-peru',
		});
		expect(type('season', 'competition', 'prim').map(({ value }) => value)).toEqual(['primera']);
		const inSegunda = type('season', 'year', '2008', {}, { competition: 'segunda' });
		expect(inSegunda.map(({ value }) => value)).toEqual(['2008 segunda']);
	});

	it('answers anything at all without a failure', async () => {
		await fc.assert(
			fc.asyncProperty(anyText({ maxLength: 200 }), fc.string({ maxLength: 50 }), async (year, competition) => {
				await ask('season', { year, competition });
				await press(`season:${year}`.slice(0, 100), { values: [competition] });
				type('season', 'year', year);
			}),
		);
		expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
	});
});
