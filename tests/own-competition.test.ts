import { expect, it } from 'vitest';
import { loadCatalog, readData } from '../src/catalog/load.js';
import { aBot } from './support/a-bot.js';

const folders = ['data', 'tests/fixtures/own-competition'];
const { ask, type } = aBot({ catalog: loadCatalog(folders) });

it('an own competition is loaded beside the bot’s own, and every command knows it', async () => {
	expect(readData(folders).problems).toEqual([]);
	const season = await ask('season', { year: '2019', competition: 'copa barrio' });
	expect(season.text).toMatch(/1 Barrio Norte +2 +\+1 +4/);
	expect(season.text).toMatch(/🥈\sSubcampeón: \*\*Juventud Sur\*\*/);
	expect((await ask('season', { year: 'barrio 2020' })).text).toContain('1–1 en el global, 4–3 en penales');
	expect((await ask('club', { name: 'los del cerro' })).text).toContain('Copa Barrio: 1 título (2019)');
	expect((await ask('champions', { competition: 'barrio' })).text).toContain('**2020** Barrio Sur');
	expect(type('quiz', 'about', 'barr').map(({ value }) => value)).toEqual(['copa-barrio']);
	expect((await ask('season', { year: '2008' })).headline).toBe('Copa Perú 2008');
});
