import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { Club } from '../../src/domain/club.js';
import { Competition } from '../../src/domain/competition.js';
import { Season, yearsOf } from '../../src/domain/season.js';
import { aFolderOf, aLeague, footballJson, imported, put, sixClubs } from './made-up-results.js';
import { changed, everyFile } from './written-files.js';

const own = join(import.meta.dirname, '../../data');
const clubs = sixClubs.slice(0, 4);

const read = (folder: string) => loadCatalog([own, join(folder, 'made')]);

describe('ten seasons of one league', () => {
	const years = Array.from({ length: 10 }, (_, index) => 2001 + index);
	const turned = (by: number) => [...clubs.slice(by % 4), ...clubs.slice(0, by % 4)];
	const folder = aFolderOf(
		Object.fromEntries(
			years.map((year) => [
				`in/${year}-${`${year + 1}`.slice(-2)}/li.1.json`,
				aLeague(`Liga Austral ${year}/${`${year + 1}`.slice(-2)}`, turned(year), year),
			]),
		),
	);
	const { problems, written } = imported(folder);
	const catalog = read(folder);

	it('are one competition with four clubs, and nothing is left out', () => {
		expect(problems).toEqual([]);
		expect(written?.competitions.map(({ name, seasons }) => [name, seasons.length])).toEqual([['Liga Austral', 10]]);
		expect(written?.clubs.map(({ name }) => name).toSorted()).toEqual(clubs);
	});

	it('have the champion that the table tells, and are found by both years', () => {
		const champions = catalog
			.seasonsOf('liga-austral')
			.map(({ champion }) => champion && catalog.club(champion.club).name);
		expect(champions).toEqual(years.map((year) => turned(year)[0]));
		const [liga] = catalog.searchCompetitions('liga austral');
		const found = liga && catalog.seasonMeant('2004-05 liga austral', liga.id).found;
		expect(found && yearsOf(found)).toBe('2004/05');
	});

	it('are the same after a second import', () => {
		const before = everyFile(join(folder, 'made'));
		imported(folder);
		expect(everyFile(join(folder, 'made'))).toEqual(before);
	});
});

it('what somebody writes into the folder stays: points deducted, a town, a file of their own', () => {
	const folder = aFolderOf({ 'in/2001/li.1.json': aLeague('Liga 2001', clubs) });
	const { to } = imported(folder);
	put(to, { 'notes.txt': 'mine' });
	changed(join(to, 'competitions/liga/2001.json'), (value) => {
		const season = Season.parse(value);
		const [stage] = season.stages;
		const deductions = [{ club: 'cumbre', points: 9, source: { name: 'Almanac' } }];
		const rounds = stage?.id === 'league' ? stage.rounds.map((round) => ({ ...round, deductions })) : [];
		const champion = { club: 'duna' };
		return { ...season, notes: ['A dry year.'], stages: [{ id: 'league', rounds }], champion, runnerUp: undefined };
	});
	const { lines, written } = imported(folder);
	expect(lines).toEqual([]);
	const [season] = written?.competitions[0]?.seasons ?? [];
	expect(season).toMatchObject({ champion: { club: 'duna' }, notes: [{ en: 'A dry year.' }] });
	expect(readFileSync(join(to, 'notes.txt'), 'utf8')).toBe('mine');
});

it('a season that is being played has no champion yet, and nothing that is still to come', () => {
	const folder = aFolderOf({
		'in/2001/li.1.json': footballJson('Liga 2001', {
			'Matchday 1': ['Cumbre 1-0 Duna', 'Duna 1-0 Cumbre', 'Cumbre ? Duna'],
		}),
	});
	const [season] = imported(folder).written?.competitions[0]?.seasons ?? [];
	expect(season).toMatchObject({ status: 'in-progress', reason: { en: 'As of 2001-01-02.' } });
	expect(season).not.toHaveProperty('champion');
});

it('an id that the bot’s own data has is not given again', () => {
	const folder = aFolderOf({ 'in/2001/li.1.json': aLeague('Liga 2001', clubs) });
	const liga = { id: 'liga', name: 'Otra Liga', article: 'la', about: 'Another one.', order: 1 };
	const catalog = createCatalog({
		departments: [],
		clubs: [Club.parse({ id: 'cumbre', name: 'Otra Cumbre' })],
		competitions: [Competition.parse(liga)],
		seasons: [],
	});
	const { written } = imported(folder, { catalog });
	expect(written?.clubs.map(({ id }) => id)).toContain('cumbre-2');
	expect(written?.competitions[0]?.seasons[0]?.competition).toBe('liga-2');
});
