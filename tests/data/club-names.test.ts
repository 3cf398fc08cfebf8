import { expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { namesakes, spellings } from '../fixtures/club-names.js';
import { aBot, ownCatalog } from '../support/a-bot.js';
import { clubsFor } from './lookup.js';

it.each(spellings.map((group) => [group.join(' = '), group]))('%s', async (_, group) => {
	const [first = [], ...others] = await Promise.all(group.map(clubsFor));
	const shared = first.filter((club) => others.every((found) => found.includes(club)));
	expect(shared).toHaveLength(1);
});

it.each(namesakes.map((group) => [group.join(' ≠ '), group]))('%s', async (_, group) => {
	const found = await Promise.all(group.map((each) => clubsFor(each.replace(' @ ', ' '))));
	const clubs = found.map(([club]) => club);
	expect(clubs).not.toContain(undefined);
	expect(new Set(clubs).size).toBe(group.length);
	for (const [index, each] of group.entries()) {
		const [, place = ''] = each.split(' @ ');
		const { department, town = '' } = ownCatalog.clubWithId(clubs[index] ?? '') ?? {};
		const where = [town, department && ownCatalog.department(department).name].join(' ');
		expect(fold(where)).toContain(fold(place));
	}
});

it.each([
	['cni', 'cni'],
	['utc', 'utc'],
	['aipsa', 'aipsa'],
	['Grau', 'atletico-grau'],
	['cable vision', 'cable-vision'],
	['el gavilán del norte', 'utc'],
])('%s is %s at once', async (name, club) => {
	expect(await clubsFor(name)).toEqual([club]);
});

it.each([
	['Santos', 3],
	['Diablos Rojos', 4],
	['José Olaya', 2],
])('/club %s offers all %i, each with where it is from', async (name, count) => {
	const { menus, text } = await aBot().ask('club', { name });
	const options = menus[0]?.options ?? [];
	expect(options).toHaveLength(count);
	expect(new Set(options.map(({ label }) => label)).size).toBe(count);
	for (const { label, description } of options) {
		expect(label.endsWith(')') || description !== undefined).toBe(true);
		const line = text.split('\n').find((each) => each.startsWith(`• **${label}**`));
		expect(line?.endsWith(description ? ` · ${description}` : `**${label}**`), line).toBe(true);
	}
});

it('/club Deportivo Municipal opens the one of Lima, and offers the 23 others', async () => {
	const clubs = await clubsFor('Deportivo Municipal');
	expect(clubs[0]).toBe('deportivo-municipal-lima');
	expect(new Set(clubs).size).toBe(24);
});

it('a nickname that several clubs bear leads to all of them', async () => {
	expect(await clubsFor('los albos')).toEqual(['atletico-grau', 'universidad-san-martin', 'cni']);
	expect(await clubsFor('los diablos rojos')).toEqual(expect.arrayContaining(['coronel-bolognesi']));
});

it('a club that no season names is there to be told apart from a namesake', () => {
	const known = namesakes.flat().map((each) => fold(each.split(' @ ')[0] ?? ''));
	const loose = ownCatalog.clubs.filter(({ id }) => ownCatalog.historyOf(id).length === 0);
	expect(loose.length).toBeGreaterThan(0);
	expect(loose.filter(({ name, aliases }) => ![name, ...aliases].some((each) => known.includes(fold(each))))).toEqual(
		[],
	);
});

it('no two clubs bear the same label, not even in the clubs of one season', () => {
	const twice = (labels: readonly string[]) => labels.filter((label, index) => labels.indexOf(label) !== index);
	expect(twice(ownCatalog.clubs.map(({ id }) => fold(ownCatalog.clubLabel(id))))).toEqual([]);
	const inSeasons = new Map<string, string[]>();
	for (const { id } of ownCatalog.clubs) {
		for (const { season } of ownCatalog.historyOf(id)) {
			const key = `${season.competition} ${season.year}`;
			inSeasons.set(key, [...(inSeasons.get(key) ?? []), `${key} ${ownCatalog.clubLabel(id, season.year)}`]);
		}
	}
	expect([...inSeasons.values()].flatMap(twice)).toEqual([]);
});
