import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, readData } from '../../src/catalog/load.js';
import { aFolder, aSeasonFile, cup, season, sound } from './a-folder.js';

describe('a second folder', () => {
	it('adds to the first: clubs, seasons of its competitions, competitions of its own', () => {
		const second = aFolder({
			'clubs.json': [{ id: 'este', name: 'Este' }],
			'competitions/liga/competition.json': { ...sound[cup], id: 'liga', order: 1 },
			'competitions/liga/2000.json': {
				...aSeasonFile(2000, { champion: { club: 'este' }, runnerUp: { club: 'norte' } }),
				competition: 'liga',
			},
		});
		const catalog = loadCatalog([aFolder(sound), second]);
		expect(catalog.competitions.map(({ id }) => id)).toEqual(['copa', 'liga']);
		expect(catalog.season('liga', 2000)?.champion?.club).toBe('este');
		expect(catalog.clubs).toHaveLength(3);
	});

	it('cannot replace an entry of the first', () => {
		const first = aFolder(sound);
		const second = aFolder({ ...sound, 'departments.json': [], 'clubs.json': [{ id: 'norte', name: 'Another' }] });
		const { problems } = readData([first, second]);
		expect(problems.map(({ expected }) => expected)).toEqual([
			`"norte" only once (also in ${join(first, 'clubs.json')})`,
			`"copa" only once (also in ${join(first, cup)})`,
			`"copa 2000" only once (also in ${join(first, season)})`,
		]);
		expect(problems.every(({ file }) => file.startsWith(second))).toBe(true);
	});

	it('adds a season to a competition of the first without repeating it', () => {
		const second = aFolder({ 'competitions/copa/2001.json': aSeasonFile(2001, { champion: { club: 'sur' } }) });
		const catalog = loadCatalog([aFolder(sound), second]);
		expect(catalog.seasonsOf('copa').map(({ year }) => year)).toEqual([2000, 2001]);
	});

	it('must describe a competition that no other folder does', () => {
		const second = aFolder({ 'competitions/liga/2001.json': { ...aSeasonFile(2001), competition: 'liga' } });
		const { problems } = readData([aFolder(sound), second]);
		expect(problems).toMatchObject([{ file: join(second, 'competitions/liga/competition.json') }]);
	});
});
