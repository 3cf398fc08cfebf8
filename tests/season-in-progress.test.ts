import { expect, it } from 'vitest';
import { loadCatalog, readData } from '../src/catalog/load.js';
import { hasEveryQualifier, nationalRounds } from '../src/domain/decider.js';
import { standings } from '../src/domain/standing.js';
import { aBot } from './support/a-bot.js';

/** A season as it stands after two weeks of its National Stage. */
const folders = ['data', 'tests/fixtures/season-in-progress'];
const catalog = loadCatalog(folders);
const { ask, press, type } = aBot({ catalog });
const season = catalog.season('copa-peru', 2027);

it('a season that is being played is sound, week by week', () => {
	expect(readData(folders).problems).toEqual([]);
	expect(season?.status).toBe('in-progress');
	expect(season && hasEveryQualifier(season)).toBe(false);
});

it('its table is computed from what has been played so far', async () => {
	const [round] = season ? nationalRounds(season) : [];
	if (round?.type !== 'group') throw new Error('The fixture has no group');
	expect(standings(round)?.map(({ club, played, points }) => [club, played, points])).toEqual([
		['deportivo-garcilaso', 2, 4],
		['union-santo-domingo', 2, 3],
		['sachapuyos', 1, 1],
		['alfonso-ugarte-puno', 1, 0],
	]);
	expect((await press('season:national:copa-peru:2027')).text).toMatch(/1 Deportivo Garcilaso +2 +\+2 +4\n/);
});

it('is shown as being played, with the departments that are still missing', async () => {
	const { text } = await ask('season', { year: '2027' });
	expect(text).toContain('**Copa Perú 2027** · **En juego**');
	expect(text).toContain('En juego; hasta la segunda fecha de la Etapa Nacional.');
	expect(text).toContain('**Amazonas** · Sachapuyos, Unión Santo Domingo');
	expect(text).toContain('Lista incompleta: faltan 22 departamentos.');
	expect(text).toContain('Alfonso Ugarte (Puno)¹');
	expect(text).not.toMatch(/🏆|Ninguna fuente .*campeón/);
});

it('is not suggested before the newest season that has a champion', () => {
	expect(type('season', 'year', '').map(({ value }) => value)[0]).toBe('2025 copa-peru');
});
