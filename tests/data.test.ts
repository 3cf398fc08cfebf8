import { expect, it } from 'vitest';
import { readData } from '../src/catalog/load.js';
import type { Bilingual } from '../src/domain/bilingual.js';
import { decidingRound, regionsOf } from '../src/domain/decider.js';
import { standings } from '../src/domain/standing.js';
import { aBot, ownCatalog } from './support/a-bot.js';

const { data, problems } = readData(['data']);
const { ask, press } = aBot();

it('the data has no problems', () => {
	expect(problems).toEqual([]);
	expect(data.departments).toHaveLength(25);
	expect(data.seasons.length).toBeGreaterThan(230);
});

it('2008’s final group is computed: Sport Huancayo 6, CNI 5, Torino 4, Cobresol 1', async () => {
	const season = ownCatalog.season('copa-peru', 2008);
	const round = season && decidingRound(season);
	if (round?.type !== 'group') throw new Error('2008 has no final group');
	expect(round.table).toBeUndefined();
	expect(standings(round)?.map(({ club, points }) => [club, points])).toEqual([
		['sport-huancayo', 6],
		['cni', 5],
		['atletico-torino', 4],
		['cobresol', 1],
	]);
	expect((await ask('season', { year: '2008' })).text).toMatch(/1 Sport Huancayo +3 +\+3 +6\n2 CNI +3 +\+1 +5\n/);
});

it.each([
	['es', /FPF suspendió la vuelta entre Unión Huaral e Íntimo Cable Visión/],
	['en', /the federation suspended the return between Unión Huaral and Íntimo Cable Visión/],
] as const)('2008’s Region IV tells of the suspended second leg (%s)', async (locale, note) => {
	const { text } = await press('season:regional:copa-peru:2008', { place: { locale } });
	expect(text).toMatch(note);
});

it('2012’s record is Atlético Grau’s 14–2 over Municipal of Rodríguez de Mendoza', async () => {
	const { text } = await press('season:national:copa-peru:2012');
	expect(text).toContain('Atlético Grau **14–2** Deportivo Municipal (Rodríguez de Mendoza)');
});

it.each([
	[2002, 8],
	[2003, 8],
	[2008, 8],
	[2012, 8],
	[2013, 8],
])('%i has %i regions that share out all departments, each once', (year, count) => {
	const season = ownCatalog.season('copa-peru', year);
	const regions = season ? regionsOf(season) : [];
	expect(regions).toHaveLength(count);
	expect(regions.flatMap(({ departments }) => departments).toSorted()).toEqual(
		data.departments.map(({ id }) => id).toSorted(),
	);
});

it('every season and every note is written for readers: both languages, plain text, no stray spaces', () => {
	const texts = bilinguals({ seasons: data.seasons, clubs: data.clubs, competitions: data.competitions });
	expect(texts.length).toBeGreaterThan(150);
	const both = texts.flatMap(({ en, es }) => [en, es]);
	expect(both.filter((text) => /[*_`~|#<>]|\]\(|https?:|\s{2,}|^\s|\s$/.test(text))).toEqual([]);
	const sentences = texts.filter(({ en }) => en.split(' ').length > 5);
	expect(sentences.filter(({ en, es }) => en === es)).toEqual([]);
});

it('every source has a name, and its address is one people can open', () => {
	const sources = [...data.seasons, ...data.clubs].flatMap((each) => each.sources);
	expect(sources.filter(({ name }) => name.trim().length < 3)).toEqual([]);
	expect(sources.filter(({ url }) => url !== undefined && !/^https?:\/\/[^/\s]+\.[a-z]{2,}/.test(url))).toEqual([]);
	expect(data.seasons.filter((season) => season.sources.length === 0)).toEqual([]);
});

it('no club plays before it was founded for sure', () => {
	const early = ownCatalog.clubs.flatMap(({ id, founded }) => {
		const [first] = ownCatalog.historyOf(id).toSorted((a, b) => a.season.year - b.season.year);
		if (founded?.confidence !== 'confirmed' || !first) return [];
		return Number(founded.date.slice(0, 4)) > first.season.year ? [`${id} ${founded.date} ${first.season.year}`] : [];
	});
	expect(early).toEqual([]);
});

it('a champion who went up is promoted to a season after its own, in a league that is in the data', () => {
	const odd = ownCatalog.seasons.flatMap(({ competition, year, promotions }) =>
		promotions.filter(({ to }) => to === competition || !ownCatalog.competition(to)).map(({ club }) => [club, year]),
	);
	expect(odd).toEqual([]);
});

function bilinguals(value: unknown): Bilingual[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('en' in value && 'es' in value && typeof value.en === 'string' && typeof value.es === 'string') {
		return [{ en: value.en, es: value.es }];
	}
	return Object.values(value).flatMap(bilinguals);
}
