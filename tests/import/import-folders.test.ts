import { lstatSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { importLeagues } from '../../src/import/import-leagues.js';
import { aFolderOf, aLeague, good, imported, sixClubs, smallCup } from './made-up-results.js';

describe('where files lie', () => {
	it('a file that two links lead to is read once, and links in a circle end', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		for (const name of ['a', 'b', 'c']) symlinkSync(join(folder, 'in'), join(folder, 'in', name));
		symlinkSync(join(folder, 'in/2001/li.1.json'), join(folder, 'in/same.json'));
		expect(imported(folder).lines).toEqual([]);
	});

	it('the folder that is written to may lie among the files', () => {
		const folder = aFolderOf({ '2001/li.1.json': good });
		const to = join(folder, 'made');
		const twice = () => importLeagues([folder], to, { folder: smallCup, catalog: loadCatalog([smallCup]) });
		expect([twice().problems, twice().problems]).toEqual([[], []]);
	});

	it('so may one that is written to through a link, and the link', () => {
		const folder = aFolderOf({ '2001/li.1.json': good });
		mkdirSync(join(folder, 'behind'));
		symlinkSync(join(folder, 'behind'), join(folder, 'made'));
		const twice = () =>
			importLeagues([folder], join(folder, 'made'), { folder: smallCup, catalog: loadCatalog([smallCup]) });
		expect([twice().problems, twice().problems]).toEqual([[], []]);
	});

	it('a link to the folder stays a link, and the folder behind it changes', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		mkdirSync(join(folder, 'behind'));
		symlinkSync(join(folder, 'behind'), join(folder, 'made'));
		expect(imported(folder).lines).toEqual([]);
		expect(lstatSync(join(folder, 'made')).isSymbolicLink()).toBe(true);
		expect(readdirSync(join(folder, 'behind'))).toContain('clubs.json');
	});

	it('nothing is written through links in the folder, and one that leads nowhere is no hindrance', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		const { to } = imported(folder);
		const [outside, inside] = [join(folder, 'outside'), join(to, 'competitions')];
		renameSync(inside, outside);
		symlinkSync(outside, inside);
		symlinkSync(join(folder, 'nowhere'), join(to, 'dead'));
		const [id = ''] = readdirSync(outside);
		const before = readdirSync(join(outside, id));
		writeFileSync(join(folder, 'in/li.1-2002.json'), aLeague('Liga 2002', sixClubs, 2002));
		const { lines, written } = imported(folder);
		expect([lines, written?.competitions.map(({ seasons }) => seasons.length)]).toEqual([[], [2]]);
		expect(readdirSync(join(outside, id))).toEqual(before);
		expect(readdirSync(join(inside, id))).toHaveLength(before.length + 1);
	});

	it('what is wrong with the folder is told by its own path, also through a link', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		mkdirSync(join(folder, 'behind'));
		symlinkSync(join(folder, 'behind'), join(folder, 'made'));
		const { to } = imported(folder);
		writeFileSync(join(to, 'stadiums.json'), JSON.stringify([{ name: 'Nowhere', capacity: -1 }]));
		const { problems } = imported(folder);
		expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining([join(folder, 'behind/stadiums.json')]));
		expect(problems.filter(({ file }) => file.includes('.new-'))).toEqual([]);
	});

	it('a folder that cannot be written is told on one line', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good, file: '' });
		const to = join(folder, 'file', 'made');
		const { problems, written } = importLeagues([join(folder, 'in')], to, {
			folder: smallCup,
			catalog: loadCatalog([smallCup]),
		});
		expect(written).toBeUndefined();
		expect(problems).toEqual([
			{ file: to, path: '', expected: expect.stringMatching(/^a folder that can be written \(ENOTDIR/) },
		]);
	});
});
