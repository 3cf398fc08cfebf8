import { escapeMarkdown } from '@discordjs/builders';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../../src/catalog/catalog.js';
import { honoursByDepartment } from '../../../../src/catalog/honours.js';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { type ChampionPage, championsView } from '../../../../src/views/champions/champions-view.js';
import { departmentView } from '../../../../src/views/department/department-view.js';
import { Palette } from '../../../../src/views/pictures/palette.js';
import { titleChart } from '../../../../src/views/pictures/titles/title-chart.js';
import { CORNER } from '../../../../src/views/pictures/titles/title-map.js';
import type { Picture, View } from '../../../../src/views/view.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { aClub, aCompetition, aDepartment, aSeason } from '../../../support/fixtures.js';
import { pixelsOf } from '../../../support/resvg.js';
import { sent } from '../../../support/sent.js';
import { asLines } from '../drawing.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';

const words = wordsIn('es');
const copa = catalog.competition('copa-peru') ?? missing();
const primera = catalog.competition('primera') ?? missing();
const departmentCalled = (id: string) => catalog.departments.find((each) => each.id === id) ?? missing();

const champions = (page: ChampionPage, competition = copa, decade?: number, language = words) =>
	championsView({ competition, page, decade, part: 0 }, catalog, language);

describe.each(locales)('in %s', (locale) => {
	const language = wordsIn(locale);
	const pairs = catalog.competitions.flatMap((competition) =>
		catalog.departments.map((department) => ({ competition, department })),
	);
	const spans = catalog.competitions.flatMap((competition) => {
		const decades = catalog.seasonsOf(competition.id).map(({ year }) => year - (year % 10));
		return [undefined, ...new Set(decades)].map((decade) => ({ competition, decade }));
	});

	it('every department has its map: marked once, readable, and nothing the text does not say', () => {
		const problems = pairs.flatMap(({ competition, department }) => {
			const view = departmentView(department, competition, catalog, language);
			const { svg, alt } = pictureOf(view);
			const { embeds, text } = sent(view);
			const byTitles =
				embeds[0]?.fields?.find(({ name }) => name === language.say('department.by-titles'))?.value ?? '';
			const told = byTitles.split(' · ').flatMap((group) => {
				const [, count = '', names = ''] = /^\*\*(\d+)\*\* (.+)$/.exec(group.replaceAll(' ⚠', '')) ?? [];
				return names.split(', ').map((name) => `${name} ${count}`);
			});
			const drawn = tileCounts(svg).map((each) => each.join(' '));
			return [
				...textProblems(svg),
				...(drawn.toSorted().join() === told.toSorted().join() ? [] : [`${drawn}, but ${told}`]),
				...seasonsBeside(svg).filter((season) => !text.includes(season)),
				...(svg.split(`stroke="${Palette.ink}"`).length === 2 ? [] : ['not marked once']),
				...altProblems(alt, [department.name]),
			].map((problem) => `${competition.id} ${department.id}: ${problem}`);
		});
		expect(pairs).toHaveLength(75);
		expect(problems).toEqual([]);
	});

	it('every table of departments has its map, of the same counts', () => {
		const problems = spans.flatMap(({ competition, decade }) => {
			const view = champions('map', competition, decade, language);
			const { text } = sent(view);
			if (text.includes(language.say('champions.none'))) return view.picture ? ['a picture of nothing'] : [];
			const { svg, alt } = pictureOf(view);
			const counts = tileCounts(svg);
			const winners = text.split('\n').filter((line) => /^\d+\. /.test(line));
			return [
				...textProblems(svg),
				...(counts.length === winners.length ? [] : [`${counts.length} of ${winners.length}`]),
				...counts.filter(([name, count]) => !text.includes(`**${name}** — **${count}**`)).map(String),
				...altProblems(
					alt,
					counts.map(([name, count]) => `${name} ${count}`),
				),
			].map((problem) => `${competition.id} ${decade}: ${problem}`);
		});
		expect(spans.length).toBeGreaterThan(25);
		expect(problems).toEqual([]);
	});

	it.each([
		['clubs', 14],
		['departments', 25],
	] as const)('every table of %s has its chart, with each title in its year', (page, most) => {
		const problems = spans.flatMap(({ competition, decade }) => {
			const view = champions(page, competition, decade, language);
			const { text } = sent(view);
			if (text.includes(language.say('champions.none'))) return view.picture ? ['a picture of nothing'] : [];
			const { svg, alt } = pictureOf(view);
			const lines = text.split('\n').filter((line) => /^\d+\. /.test(line));
			const rows = chartRows(svg, spanOf(competition.id, decade));
			const own = rows.slice(0, rows.length > most || rows.length < lines.length ? -1 : undefined);
			const others = rows.slice(own.length).flatMap(({ years }) => years);
			return [
				...textProblems(svg),
				...own.flatMap(({ name, count, years }, index) =>
					lines[index]?.includes(`**${escapeMarkdown(name)}** — **${count}**`) &&
					yearsIn(lines[index]).join() === years.join()
						? []
						: [`${name} ${count} ${years}, but ${lines[index]}`],
				),
				...(page === 'departments' && own.length < lines.length ? ['not every department'] : []),
				...(others.toSorted().join() === lines.slice(own.length).flatMap(yearsIn).toSorted().join() ? [] : ['others']),
				...altProblems(
					alt,
					own.map(({ name, count }) => `${name} ${count}`),
				),
			].map((problem) => `${competition.id} ${decade}: ${problem}`);
		});
		expect(problems).toEqual([]);
	});
});

describe('a picture of titles', () => {
	it('the list of seasons has none', () => {
		expect(championsView({ competition: copa, page: 'list', part: 0 }, catalog, words).picture).toBeUndefined();
	});

	it.each([
		['none of them', ['atlantis']],
		['one of them', ['lima']],
		['one more', ['atlantis', ...catalog.departments.map(({ id }) => id)]],
	])('has no map where the departments are others than Peru’s: %s', (_, ids) => {
		const own = createCatalog({
			departments: ids.map((id) => aDepartment(id)),
			clubs: [aClub({ id: 'norte', department: ids.at(-1) })],
			competitions: [aCompetition()],
			seasons: [aSeason({ champion: { club: 'norte' } })],
		});
		const [department = missing()] = own.departments;
		const [competition = missing()] = own.competitions;
		expect(departmentView(department, competition, own, words).picture).toBeUndefined();
		const asked = { competition, page: 'map', part: 0 } as const;
		expect(championsView(asked, own, words).picture).toBeUndefined();
		for (const page of ['clubs', 'departments'] as const) {
			const view = championsView({ ...asked, page }, own, words);
			expect(view.picture).toBeDefined();
			expect(sent(view).buttons.map(({ label }) => label)).toEqual(['Campeones', 'Por club', 'Por departamento']);
		}
	});

	it('leads from each page to the others, the map among them', () => {
		const labels = sent(champions('departments')).buttons.map(({ label }) => label);
		expect(labels).toEqual(['Campeones', 'Por club', 'Por departamento', 'Mapa']);
	});

	it('marks what is disputed, and says what the mark means', () => {
		const marked = (view: View) => drawnTexts(pictureOf(view).svg).map(({ text }) => text);
		expect(marked(champions('clubs', primera, 1930))).toEqual(expect.arrayContaining(['⚠', 'en disputa']));
		for (const page of ['departments', 'map'] as const)
			expect(marked(champions(page, copa))).toEqual(expect.arrayContaining(['⚠', 'en disputa']));
		expect(marked(champions('clubs', copa, 1990)).join()).not.toContain('⚠');
		const arequipa = marked(departmentView(departmentCalled('arequipa'), copa, catalog, words));
		expect(arequipa).toEqual(expect.arrayContaining(['Binacional', '⚠']));
	});

	it('keeps equals together, and sums up the others', () => {
		const winner = (index: number, titles: number) => ({
			name: `Club ${index}`,
			titles: Array.from({ length: titles }, (_, at) => ({ year: 1900 + index + at, disputed: false })),
		});
		const rowsOf = (winners: ReturnType<typeof winner>[]) => {
			const picture = titleChart(
				{ of: 'clubs', competition: 'Copa', aside: '' },
				winners,
				{ from: 1900, to: 1999 },
				words,
			);
			expect(textProblems(picture?.svg ?? '')).toEqual([]);
			return drawnTexts(picture?.svg ?? '')
				.filter(({ text }) => /club/i.test(text))
				.map(({ text }) => text);
		};
		const many = Array.from({ length: 40 }, (_, index) => winner(index, index < 12 ? 3 : index < 20 ? 2 : 1));
		expect(rowsOf(many).slice(-2)).toEqual(['Club 11', '28 clubes más']);
		expect(rowsOf(many.slice(0, 14))).not.toContain('clubes');
		expect(rowsOf(many.slice(20)).at(-1)).toBe('6 clubes con un título');
		expect(
			titleChart({ of: 'clubs', competition: 'Copa', aside: '' }, [], { from: 1900, to: 1909 }, words),
		).toBeUndefined();
	});

	it('sums up departments as departments, where a country has more than Peru', () => {
		const winners = Array.from({ length: 30 }, (_, index) => ({
			name: `Región ${index}`,
			titles: Array.from({ length: index < 3 ? 2 : 1 }, (_, at) => ({ year: 1900 + index + at, disputed: false })),
		}));
		const picture = titleChart(
			{ of: 'departments', competition: 'Copa', aside: '' },
			winners,
			{ from: 1900, to: 1999 },
			words,
		);
		expect(picture?.alt).toBe(
			'Copa: títulos por departamento a lo largo de los años. Región 0 2, Región 1 2, Región 2 2 y 27 departamentos con un título.',
		);
	});

	it('fits names of any length and centuries of titles', () => {
		const winners = Array.from({ length: 30 }, (_, index) => ({
			name: `Asociación Deportiva y Cultural de los Muy Lejanos Pueblos de la Sierra del Norte y del Sur ${index}`,
			titles: Array.from({ length: 120 - index }, (_, at) => ({ year: 1700 + at, disputed: at % 2 === 0 })),
		}));
		const picture = titleChart(
			{ of: 'clubs', competition: 'Copa', aside: '' },
			winners,
			{ from: 1700, to: 2029 },
			words,
		);
		expect(textProblems(picture?.svg ?? '').filter((problem) => !problem.endsWith('is cut'))).toEqual([]);
		expect(picture?.alt.length).toBeLessThanOrEqual(1_024);
	});
});

describe('drawn', () => {
	it('the map is lit where the titles are, and rings who was asked for', () => {
		const { width, height, at } = pixelsOf(
			pictureOf(departmentView(departmentCalled('piura'), copa, catalog, words)).svg,
		);
		expect([width, height]).toEqual([1_100, 858]);
		expect({ piura: at(150, 300), tumbes: at(150, 190), ring: at(110, 225), sea: at(110, 600) }).toEqual({
			piura: Palette.gold,
			tumbes: Palette.panel,
			ring: Palette.ink,
			sea: Palette.ground,
		});
	});

	it('the chart has its titles in their columns', () => {
		const { at } = pixelsOf(pictureOf(champions('clubs', primera, 1930)).svg);
		expect({ won: at(470, 177), lost: at(411, 177), disputed: at(646, 227), above: at(646, 216) }).toEqual({
			won: Palette.gold,
			lost: Palette.panel,
			disputed: Palette.gold,
			above: Palette.panel,
		});
	});

	it.each(catalog.competitions)(
		'of $id has every title of its leading departments in its year, beside the map',
		(competition) => {
			const { svg } = pictureOf(champions('map', competition));
			const [, from, to] = />(\d{4})–(\d{4})</.exec(svg) ?? [];
			const drawn = mapBars(svg, { from: Number(from), to: Number(to) });
			const all = honoursByDepartment(catalog.seasonsOf(competition.id), catalog.club);
			const yearsOf = all.map(({ titles }) => titles.map(({ year }) => year).join());
			expect(drawn.length).toBeGreaterThan(1);
			expect(drawn.map((years) => years.join()).filter((years) => !yearsOf.includes(years))).toEqual([]);
		},
	);

	it.each([
		['department-piura.es', () => departmentView(departmentCalled('piura'), copa, catalog, words)],
		['department-tumbes.en', () => departmentView(departmentCalled('tumbes'), copa, catalog, wordsIn('en'))],
		['champions-map-copa.es', () => champions('map')],
		['champions-map-primera.en', () => champions('map', primera, undefined, wordsIn('en'))],
		['champions-chart-copa.es', () => champions('clubs')],
		['champions-departments-copa.es', () => champions('departments')],
		['champions-departments-primera.en', () => champions('departments', primera, undefined, wordsIn('en'))],
		['champions-chart-primera-1930.en', () => champions('clubs', primera, 1930, wordsIn('en'))],
	])('%s looks as in tests/views/pictures/drawn/ (if it should not: vitest -u)', async (name, view) => {
		const { svg, alt } = pictureOf(view());
		await expect(asLines({ svg, alt })).toMatchFileSnapshot(`../drawn/${name}.svg.txt`);
	});
});

function pictureOf({ picture }: View): Picture {
	return picture ?? missing();
}

function altProblems(alt: string, says: readonly string[]): string[] {
	return [...(alt.length > 1_024 ? ['alt too long'] : []), ...says.filter((each) => !alt.includes(each))];
}

/** Each tile with a number: the department and its titles. */
function tileCounts(svg: string): readonly (readonly [string, number])[] {
	const texts = drawnTexts(svg);
	const names = new Set(catalog.departments.map(({ name }) => name));
	return texts.flatMap((name) => {
		const number = texts.find(
			({ text, left, bottom }) => /^\d+$/.test(text) && left === name.left && Math.abs(bottom - name.bottom - 57) < 1,
		);
		return names.has(name.text) && number ? [[name.text, Number(number.text)] as const] : [];
	});
}

/** `**2015** Defensor La Bocana`, as the text writes it. */
function seasonsBeside(svg: string): readonly string[] {
	const texts = drawnTexts(svg);
	return texts.flatMap(({ text: year, right, bottom }) => {
		if (!/^\d{4}$/.test(year)) return [];
		const club = texts.find((each) => each.bottom === bottom && each.left > right);
		return [`**${year}** ${escapeMarkdown(club?.text ?? 'nobody')}`];
	});
}

/** The bars beside a map, by the height they stand at: the years of whoever leads. */
function mapBars(svg: string, { from, to }: { readonly from: number; readonly to: number }) {
	const year = CORNER.width / (to - from + 1);
	const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="14" rx="1"/g)];
	const rows = new Map<string, number[]>();
	for (const [, x, y = '', width] of bars) {
		const stands = Math.floor((Number(x) + Number(width) / 2 - CORNER.x) / year) + from;
		rows.set(y, [...(rows.get(y) ?? []), stands]);
	}
	return [...rows.values()];
}

/** The lines of a chart, with the years its bars stand in. */
function chartRows(svg: string, { from, to }: { readonly from: number; readonly to: number }) {
	const texts = drawnTexts(svg);
	const axis = { left: 382, right: 970 };
	const bars = [
		...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="(?:30|24|14)" [^>]*"#f2b705"/g),
	].map(([, x, y, width]) => ({ middle: Number(x) + Number(width) / 2, y: Number(y) }));
	return texts.flatMap(({ text, left, bottom }) => {
		const count = texts.find((each) => each.left > axis.right && Math.abs(each.bottom - bottom - 3) < 1)?.text;
		if (left !== 44 || count === undefined) return [];
		const own = bars.filter(({ middle, y }) => middle > axis.left && y > bottom - 30 && y < bottom);
		const years = own.map(({ middle }) =>
			Math.floor(from + ((middle - axis.left) / (axis.right - axis.left)) * (to - from + 1)),
		);
		return [{ name: text, count: Number(count), years }];
	});
}

function spanOf(competition: string, decade: number | undefined) {
	const years = catalog.seasonsOf(competition).map(({ year }) => year);
	const from = decade ?? Math.floor(Math.min(...years) / 10) * 10;
	const to = decade === undefined ? Math.floor(Math.max(...years) / 10) * 10 + 9 : decade + 9;
	return { from, to };
}

/** The years in brackets, those of a span one by one. */
function yearsIn(line: string): readonly number[] {
	const years = /\(([\d, –]+)\)/.exec(line.replace(/\*\*[^*]+\*\* — /, ''))?.[1] ?? '';
	return years.split(', ').flatMap((span) => {
		const [from = 0, to = from] = span.split('–').map(Number);
		return Array.from({ length: to - from + 1 }, (_, index) => from + index);
	});
}

function missing(): never {
	throw new Error('It is not there');
}
