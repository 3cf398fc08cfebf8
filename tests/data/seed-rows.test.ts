import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { qualifiersOf } from '../../src/domain/decider.js';
import { type SeedRow, seedRows } from '../fixtures/seed-rows.js';
import { ownCatalog } from '../support/a-bot.js';
import { clubPage, clubsFor, departmentLines } from './lookup.js';

describe.each([
	[2002, 26],
	[2003, 27],
	[2008, 55],
	[2012, 65],
	[2013, 52],
])('the %i Copa Perú', (year, count) => {
	const rows = seedRows.filter((row) => row.year === year);
	const season = ownCatalog.season('copa-peru', year);

	it(`has its ${count} qualifiers, from all 25 departments`, async () => {
		expect(rows).toHaveLength(count);
		expect(season && qualifiersOf(season)).toHaveLength(count);
		const lines = await departmentLines(year);
		expect([...lines.keys()].toSorted()).toEqual(ownCatalog.departments.map(({ name }) => name).toSorted());
		const shown = [...lines.values()].flatMap((clubs) => clubs.replaceAll(/\([^)]*\)/g, '').split(', '));
		expect(shown).toHaveLength(count);
	});

	it('shows every printed row under its department, and /club finds that club and lists the season', async () => {
		const lines = await departmentLines(year);
		const missing: string[] = [];
		for (const row of rows) {
			const problem = await problemOf(row, lines);
			if (problem !== undefined) missing.push(`${row.department}: ${row.club} ${problem}`);
		}
		expect(missing).toEqual([]);
	});
});

async function problemOf(row: SeedRow, lines: ReadonlyMap<string, string>): Promise<string | undefined> {
	const [department, line] = [...lines].find(([name]) => fold(name) === fold(row.department)) ?? [];
	if (line === undefined) return 'has no department line';
	const season = ownCatalog.season('copa-peru', row.year);
	const sent = season ? qualifiersOf(season).filter((each) => named(each.department) === department) : [];
	const found = await clubsFor(row.club);
	const own = sent.map(({ club }) => club).filter((club) => found.includes(club));
	const [club] = own;
	if (club === undefined || own.length > 1) return `is ${found.join(', ') || 'unknown'} to /club`;
	// A label that ends with the place is continued within the same brackets.
	if (!line.includes(ownCatalog.clubLabel(club, row.year).replace(/\)$/, ''))) return 'is not in the department line';
	if (!(await clubPage(club)).includes(`**Copa Perú ${row.year}** · `)) return 'has a page without the season';
	const exact = row.town === undefined ? [] : await clubsFor(`${row.club} ${row.town}`);
	if (row.town !== undefined && !exact.includes(club)) return `${row.town} is ${exact.join(', ')} to /club`;
	return undefined;
}

function named(id: string): string | undefined {
	return ownCatalog.departments.find((department) => department.id === id)?.name;
}
