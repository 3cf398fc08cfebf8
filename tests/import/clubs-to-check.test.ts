import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolderOf, aLeague, footballJson, imported } from './made-up-results.js';
import { changed, everyFile } from './written-files.js';

describe('which names are one club', () => {
	const folder = aFolderOf({
		'in/2001/li.1.json': aLeague('Liga 2001', ['Cumbre FC', 'Duna', 'Estero']),
		'in/2002/li.1.json': aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero Unido'], 2002),
		'in/2003/li.1.json': aLeague('Liga 2003', ['Cumbre', 'Duna', 'Faro', 'Faro SC'], 2003),
	});
	const first = imported(folder);
	const check = join(first.to, 'clubs-to-check.json');

	it('names that differ by FC are, unless both are in one season', () => {
		expect(first.written?.clubs.map(({ name }) => name).toSorted()).toEqual([
			'Cumbre',
			'Duna',
			'Estero',
			'Estero Unido',
			'Faro',
			'Faro SC',
		]);
	});

	it('what is doubtful is asked for, and a decision is kept and followed', () => {
		expect(JSON.parse(readFileSync(check, 'utf8')).clubs).toEqual([
			{ name: 'Estero Unido', sameAs: null, maybe: ['Estero'] },
		]);
		changed(check, (value) => ({ ...value, clubs: [{ name: 'Estero Unido', sameAs: 'Estero' }] }));
		const second = imported(folder);
		expect(second.written?.doubts).toBe(0);
		expect(second.written?.clubs.find(({ id }) => id === 'estero')?.aliases).toEqual(['Estero Unido']);
		expect(JSON.parse(readFileSync(check, 'utf8')).clubs).toMatchObject([{ name: 'Estero Unido', sameAs: 'Estero' }]);
	});

	it('a club of another country is never asked about', () => {
		const matches = ['Estero Unido (PER) 1-0 Estero (CHI)', 'Faro (CHI) 1-0 Cumbre (PER)'];
		const next = ['Faros (CHI) 1-0 Duna (PER)', 'Cumbres (CHI) 1-0 Hoya (PER)'];
		const abroad = aFolderOf({
			'in/2015/copa.x.json': footballJson(
				'Taca 2015',
				{ Final: matches.slice(0, 1), Semifinals: matches.slice(1) },
				2015,
			),
			'in/2016/copa.x.json': footballJson('Taca 2016', { Final: next.slice(0, 1), Semifinals: next.slice(1) }, 2016),
		});
		const asked = JSON.parse(readFileSync(join(imported(abroad).to, 'clubs-to-check.json'), 'utf8')).clubs;
		expect(asked).toEqual([{ name: 'Faros', country: 'CHI', sameAs: null, maybe: ['Faro'] }]);
	});

	it('a decision for a club that is not there is told, and nothing is changed', () => {
		changed(check, (value) => ({ ...value, clubs: [{ name: 'Duna', sameAs: 'Nadie' }] }));
		const before = everyFile(first.to);
		expect(imported(folder).lines).toEqual([
			['made/clubs-to-check.json', 'clubs[0].sameAs', 'the name of a club, not “Nadie”'],
		]);
		expect(everyFile(first.to)).toEqual(before);
	});
});

it('clubs that are decided to be one are one in seasons that are not imported again, too', () => {
	const folder = aFolderOf({
		'in/2001/li.1.json': aLeague('Liga 2001', ['Cumbre', 'Duna', 'Estero']),
		'in/2002/li.1.json': aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero Unido'], 2002),
	});
	const { to } = imported(folder);
	const check = join(to, 'clubs-to-check.json');
	writeFileSync(check, JSON.stringify({ clubs: [{ name: 'Estero Unido', sameAs: 'Estero' }] }));
	rmSync(join(folder, 'in/2002'), { recursive: true });
	const { lines, written } = imported(folder);
	expect(lines).toEqual([]);
	expect(written?.clubs.map(({ id }) => id).toSorted()).toEqual(['cumbre', 'duna', 'estero']);
	expect(written?.competitions[0]?.seasons.map(({ runnerUp }) => runnerUp?.club)).toEqual(['duna', 'duna']);
});
