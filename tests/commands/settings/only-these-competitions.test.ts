import { describe, expect, it } from 'vitest';
import { search } from '../../../commands/search.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import { askable, compose } from '../../../src/quiz/questions.js';
import { seeded } from '../../../src/quiz/random.js';
import { aFolderOf, aLeague, footballJson, imported } from '../../import/made-up-results.js';
import { aBot, ownCatalog } from '../../support/a-bot.js';
import { manager } from './a-manager.js';
import { aServerWith, catalog, namesOf } from './a-server-with.js';

describe('a server chooses its competitions', () => {
	it('and hears of no other in completion, nor when it is named', async () => {
		const { ask, type } = await aServerWith('liga austral, boreal');
		expect(namesOf(type('champions', 'competition', ''))).toEqual(['Liga Austral', 'Copa Boreal']);
		expect(namesOf(type('season', 'year', '2001'))).toEqual([expect.stringContaining('Liga Austral')]);
		expect(namesOf(type('season', 'year', '2001 copa per'))).toEqual([]);
		expect((await ask('champions', { competition: 'copa perú' })).text).toContain('copa perú');
		expect((await ask('champions', { competition: 'copa perú' })).how).toBe('private');
		expect((await ask('champions')).text).toContain('Liga Austral');
	});

	it('and is offered what another of them has in a year that the first one lacks', async () => {
		const { ask } = await aServerWith('liga austral, copa perú');
		const nearest = await ask('season', { year: '2008' });
		expect(nearest).toMatchObject({ how: 'private', text: expect.stringContaining('Liga Austral') });
		expect(nearest.buttons.map(({ label }) => label)).toEqual(['2001', 'Copa Perú 2008']);
		const named = await ask('season', { year: '2008', competition: 'liga austral' });
		expect(named.buttons.map(({ label }) => label)).toEqual(['2001']);
	});

	it('and finds the clubs of their areas only', async () => {
		const { ask, type } = await aServerWith('liga austral');
		expect(namesOf(type('club', 'name', 'melgar'))).toEqual(['Melgar']);
		expect(namesOf(type('club', 'name', 'universitario'))).toEqual([]);
		expect((await ask('club', { name: 'melgar' })).text).toContain('Liga Austral 2001');
	});

	it('and finds no others with competitions of two areas either', async () => {
		const abroad = aFolderOf({
			'in/2001/en.1.json': aLeague('Premier League 2001', ['Aldea', 'Brisa', 'Colina', 'Dehesa']),
			'in/2001/li.1.json': aLeague('Liga Austral 2001', ['Melgar', 'Duna', 'Estero', 'Faro']),
		});
		const two = aBot({ catalog: loadCatalog(['data', imported(abroad, { catalog: ownCatalog }).to]) });
		await two.ask('settings', { competitions: 'liga austral, premier league' }, manager);
		const clubs = (typed: string) => namesOf(two.type('club', 'name', typed));
		expect([clubs('aldea'), clubs('melgar')]).toEqual([['Aldea · Inglaterra'], ['Melgar']]);
		expect(clubs('universitario')).toEqual([]);
	});

	it('and their pages tell of no other, unless they have played in none of these', async () => {
		const cup = aFolderOf({
			'in/2001/cu.1.json': footballJson('Copa Austral 2001', { Final: ['FBC Melgar (PER) 1-0 Gruta (CHI)'] }),
		});
		const wider = loadCatalog(['data', imported(cup, { catalog: ownCatalog }).to]);
		const bot = aBot({ catalog: wider });
		const said = async (competitions: string) => {
			await bot.ask('settings', { competitions }, manager);
			const first = await bot.ask('club', { name: 'FBC Melgar' });
			const more = first.buttons.filter(({ custom_id: id }) => id.startsWith('club:'));
			return JSON.stringify([first, ...(await Promise.all(more.map(({ custom_id: id }) => bot.press(id))))]);
		};
		expect(await said('todos')).toContain('Copa Austral');
		expect(await said('copa perú, primera, segunda')).not.toContain('Copa Austral');
		expect(await said('copa perú')).not.toMatch(/Liga 1 20|primera 20/);
		expect(await said('copa perú')).toContain('Copa Perú 1971');
		const abroad = await aServerWith('boreal');
		expect((await abroad.ask('club', { name: 'duna' })).text).toContain('Liga Austral 2001');
	});

	it('and a season’s page leads to no other of its year', async () => {
		const { ask } = aBot({ catalog });
		const menu = async (competitions: string) => {
			await ask('settings', { competitions }, manager);
			const { menus } = await ask('season', { year: '2012', competition: 'copa perú' });
			return JSON.stringify(menus);
		};
		expect(await menu('copa perú, primera')).toMatch(/primera 2013/);
		expect(await menu('copa perú, primera')).not.toMatch(/segunda 2013/);
		expect(await menu('copa perú')).not.toMatch(/primera 2013/);
	});

	it('and a message that names others names nothing', async () => {
		const text = 'Universitario ganó la Copa Perú 2008; Gruta, la Copa Boreal 2001';
		const { ask } = await aServerWith('boreal');
		const [here, anywhere] = [
			await ask(search.definition.name, { text }),
			await aBot({ catalog }).ask(search.definition.name, { text }),
		];
		const [said, saidAnywhere] = [JSON.stringify(here), JSON.stringify(anywhere)];
		expect(saidAnywhere).toContain('copa-peru 2008');
		expect(said).not.toMatch(/copa-peru|universitario/);
		expect(said).toContain('gruta');
	});

	it('and is helped with examples of its own; departments are not for it', async () => {
		const { ask, type } = await aServerWith('liga austral');
		const { text } = await ask('help');
		expect(text).toMatch(/\*\*\/temporada\*\* 2001: .+\n\*\*\/club\*\* Melgar: /);
		expect(text).not.toMatch(/departamento|Grau|2008/);
		const rules = JSON.stringify(await ask('quiz help'));
		expect(rules).toContain('/trivia copa');
		expect(rules).not.toMatch(/departamento|Etapa|Colección|trivia club/);
		expect(JSON.stringify(await aBot({ catalog }).ask('quiz help'))).toContain('Colección');
		const refused = await ask('department', { name: 'piura' });
		expect(refused).toMatchObject({ how: 'private', text: expect.stringContaining('este servidor eligió otros') });
		expect(type('department', 'name', 'piu')).toEqual([]);
		const both = await aServerWith('liga austral, copa perú');
		expect((await both.ask('department', { name: 'piura' })).text).toContain('Piura');
	});

	it.each(['es', 'en'] as const)(
		'of other countries alone, and hears nothing of Peru’s stages and departments, in %s',
		async (locale) => {
			const { ask, bot, clock } = await aServerWith('liga austral, boreal');
			const { scores, collections } = bot.services;
			const awards = [11, 12].map((player) => ({ player: `${player}`, points: 10, right: true, streak: 1 }));
			for (let round = 0; round < 30; round++) {
				await scores.count('77', { game: 'before', round, at: clock.now(), solo: false, awards });
			}
			const department = askable(catalog, catalog.competitions[0]?.id ?? expect.fail()).find(
				({ kind }) => kind === 'department',
			);
			const question = department && compose(department, catalog, seeded(1));
			await collections.note('11', question ? [question] : []);
			const from = { person: { locale }, place: { locale } };
			const said: string[] = [];
			for (const [name, options] of [
				['help', {}],
				['about', {}],
				['season', { year: '2001' }],
				['club', { name: 'duna' }],
				['club', { name: 'zzqxw' }],
				['season', { year: 'zzqxw' }],
				['champions', {}],
				['quiz card', {}],
				['quiz scores', {}],
				['quiz club', {}],
				['quiz daily', {}],
				['settings', { seconds: 20 }],
			] as const) {
				const told = await ask(name, options, { ...from, person: { ...from.person, manages: name === 'settings' } });
				said.push(`${name}: ${told.text}`);
			}
			const peru = /Copa Per|Etapa|El camino|The road|depart(?:a)?ment|Finalísima|Provincial|Grau|Iquitos|UTC\b/i;
			expect(said.filter((text) => peru.test(text))).toEqual([]);
			expect(said.find((text) => text.startsWith('quiz card'))).toContain('300');
			await collections.note('11', question ? [question] : []);
			const home = await ask('quiz card', {}, { ...from, place: { ...from.place, guildId: '78' } });
			expect(home.text).toMatch(/depart(?:a)?ment/i);
		},
	);

	it('of Peru, and nothing is different from a bot that knows no other', async () => {
		const { type } = await aServerWith('copa perú, primera, segunda');
		const alone = aBot();
		for (const [command, option, typed] of [
			['champions', 'competition', ''],
			['club', 'name', ''],
			['club', 'name', 'melg'],
			['season', 'year', '200'],
			['quiz', 'about', ''],
		] as const) {
			expect(type(command, option, typed)).toEqual(alone.type(command, option, typed));
		}
	});
});
