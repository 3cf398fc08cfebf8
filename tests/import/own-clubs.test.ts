import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, readData } from '../../src/catalog/load.js';
import { aFolderOf, footballJson, imported, smallCup } from './made-up-results.js';

describe('clubs of Peru', () => {
	const folder = aFolderOf({
		'in/2001/copa.x.json': footballJson('Copa Austral 2001', {
			Semifinals: ['Melgar (PER) 1-0 Grau (CHI)', 'Cantolao Sur (PER) 0-1 Melgar (CHI)'],
			Final: ['Melgar (PER) 1-0 Melgar (CHI)'],
		}),
	});
	const data = { folder: smallCup, catalog: loadCatalog([smallCup]) };

	it('are those that the bot has already, where the name says so; a namesake abroad is not', () => {
		const { lines, to, written } = imported(folder, data);
		expect(lines).toEqual([]);
		expect(written?.competitions[0]?.seasons).toMatchObject([
			{ champion: { club: 'melgar' }, runnerUp: { club: 'melgar-chi' } },
		]);
		expect(written?.clubs.map(({ id }) => id)).not.toContain('melgar');
		expect(readData([smallCup, to]).problems).toEqual([]);
	});

	it('are asked for where one may be meant, and the decision is followed', () => {
		const { to } = imported(folder, data);
		const check = join(to, 'clubs-to-check.json');
		expect(JSON.parse(readFileSync(check, 'utf8')).clubs).toEqual([
			{ name: 'Cantolao Sur', country: 'PER', sameAs: null, maybe: ['Cantolao'] },
		]);
		writeFileSync(check, JSON.stringify({ clubs: [{ name: 'Cantolao Sur', country: 'PER', sameAs: 'Cantolao' }] }));
		const { lines, written } = imported(folder, data);
		expect([lines, written?.doubts]).toEqual([[], 0]);
		expect(written?.clubs.map(({ id }) => id)).toEqual(['grau-chi', 'melgar-chi']);
	});
});
