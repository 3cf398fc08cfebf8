import { escapeMarkdown } from '@discordjs/builders';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../../src/catalog/catalog.js';
import { honoursByDepartment } from '../../../../src/catalog/honours.js';
import { type Locale, locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import type { ChampionPage } from '../../../../src/views/champions/champion-pages.js';
import { championsView } from '../../../../src/views/champions/champions-view.js';
import { departmentView } from '../../../../src/views/department/department-view.js';
import { Palette } from '../../../../src/views/pictures/palette.js';
import { shadeOf, shadesUpTo } from '../../../../src/views/pictures/titles/shades.js';
import { titleChart } from '../../../../src/views/pictures/titles/title-chart.js';
import type { Picture, View } from '../../../../src/views/view.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { aClub, aCompetition, aDepartment, aSeason } from '../../../support/fixtures.js';
import { pixelsOf } from '../../../support/resvg.js';
import { sent } from '../../../support/sent.js';
import { ownChampionsPage, ownDepartmentPage } from '../../own-pages.js';
import { asLines } from '../drawing.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';

const words = wordsIn('es');
const copa = catalog.competition('copa-peru') ?? missing();
const primera = catalog.competition('primera') ?? missing();
const departmentCalled = (id: string) => catalog.departments.find((each) => each.id === id) ?? missing();

const champions = (page: ChampionPage, competition = copa, decade?: number, locale: Locale = 'es') =>
	ownChampionsPage({ competition, page, decade, part: 0 }, locale);

describe.each(locales)('in %s', (locale) => {
	const language = wordsIn(locale);
	const pairs = catalog.competitions.flatMap((competition) =>
		catalog.departments.map((department) => ({ competition, department })),
	);
	const spans = catalog.competitions.flatMap((competition) => {
		const decades = catalog.seasonsOf(competition.id).map(({ year }) => year - (year % 10));
		return [undefined, ...new Set(decades)].map((decade) => ({ competition, decade }));
	});

	it('every department has its map: marked once, readable, in the shades of its titles, and nothing that is not said in words', () => {
		const problems = pairs.flatMap(({ competition, department }) => {
			const view = ownDepartmentPage(department, competition, 'show', locale);
			const { svg, alt } = pictureOf(view);
			const { text } = sent(view);
			return [
				...textProblems(svg),
				...shadeProblems(svg, competition.id),
				...seasonsBeside(svg).filter((season) => !text.includes(season) && !alt.includes(season.replaceAll('*', ''))),
				...(svg.match(/<path [^>]*stroke="#f6f3ec" stroke-width="(?:9|6)"/g)?.length === 1 ? [] : ['not marked once']),
				...altProblems(alt, [department.name]),
			].map((problem) => `${competition.id} ${department.id}: ${problem}`);
		});
		expect(pairs).toHaveLength(75);
		expect(problems).toEqual([]);
	});

	it('in the place of a department’s map stands all that is known of it, with the titles of every department', () => {
		const problems = pairs.flatMap(({ competition, department }) => {
			const view = ownDepartmentPage(department, competition, 'show', locale);
			const { embeds = [] } = view.withoutPicture ?? {};
			const { text } = sent({ ...view, embeds });
			const won = honoursByDepartment(catalog.seasonsOf(competition.id), catalog.club).filter(
				({ titles }) => titles.length > 0,
			);
			const all = ownDepartmentPage(department, competition, 'all', locale);
			return [
				...won.map(({ id }) => catalog.department(id).name).filter((name) => !text.includes(name)),
				...(JSON.stringify(embeds) === JSON.stringify(all.embeds) ? [] : ['not all of it']),
			].map((problem) => `${competition.id} ${department.id}: ${problem}`);
		});
		expect(problems).toEqual([]);
	});

	it('every table of departments has its map, led by the same departments with the same counts', () => {
		const problems = spans.flatMap(({ competition, decade }) => {
			const view = champions('map', competition, decade, locale);
			const { text } = sent({ ...view, ...view.withoutPicture });
			if (text.includes(language.say('champions.none'))) return view.picture ? ['a picture of nothing'] : [];
			const { svg, alt } = pictureOf(view);
			const winners = text.split('\n').filter((line) => /^\d+\. /.test(line));
			const beside = leadersBeside(svg);
			return [
				...textProblems(svg),
				...shadeProblems(svg, competition.id, decade),
				...(beside.length > 0 ? [] : ['nobody beside the map']),
				...beside.filter(([name, count]) => !text.includes(`**${name}** — **${count}**`)).map(String),
				...altProblems(
					alt,
					winners.map((line) => (/\*\*(.+)\*\* — \*\*(\d+)/.exec(line) ?? []).slice(1).join(' ')),
				),
			].map((problem) => `${competition.id} ${decade}: ${problem}`);
		});
		expect(spans.length).toBeGreaterThan(25);
		expect(problems).toEqual([]);
	});

	it.each(['clubs', 'departments'] as const)(
		'every table of %s has its chart: those with most titles, each in its year',
		(page) => {
			const problems = spans.flatMap(({ competition, decade }) => {
				const view = champions(page, competition, decade, locale);
				const { text } = sent({ ...view, ...view.withoutPicture });
				if (text.includes(language.say('champions.none'))) return view.picture ? ['a picture of nothing'] : [];
				const { svg, alt } = pictureOf(view);
				const lines = text.split('\n').filter((line) => /^\d+\. /.test(line));
				const rows = chartRows(svg, spanOf(competition.id, decade));
				return [
					...textProblems(svg),
					...(rows.length > 0 && rows.length <= lines.length ? [] : [`${rows.length} of ${lines.length}`]),
					...(lines.length > 7 || rows.length === lines.length ? [] : ['not everybody']),
					...rows.flatMap(({ name, count, years }) => {
						const line = lines.find((each) => isLineOf(each, name, count, years));
						return line === undefined ? [`${name} ${count} ${years}`] : [];
					}),
					...altProblems(
						alt,
						rows.map(({ count }) => count),
					),
				].map((problem) => `${competition.id} ${decade}: ${problem}`);
			});
			expect(problems).toEqual([]);
		},
	);
});

describe('a picture of titles', () => {
	it('the list of seasons has none', () => {
		expect(championsView({ competition: copa, page: 'list', part: 0 }, catalog, words).picture).toBeUndefined();
	});

	it.each([
		['none of them', ['atlantis']],
		['one of them', ['lima']],
		['one more', ['atlantis', ...catalog.departments.map(({ id }) => id)]],
	])('has bars instead of a map where the departments are others than Peru’s: %s', (_, ids) => {
		const own = createCatalog({
			departments: ids.map((id) => aDepartment(id)),
			clubs: [aClub({ id: 'norte', department: ids.at(-1) })],
			competitions: [aCompetition()],
			seasons: [aSeason({ champion: { club: 'norte' } })],
		});
		const [department = missing()] = own.departments;
		const [competition = missing()] = own.competitions;
		const chart = departmentView(department, competition, 'show', own, words).picture;
		expect(chart?.name).toBe('department-titles');
		expect(chart?.svg).not.toContain('map-');
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
		expect(labels).toEqual(['Campeones', 'Por club', 'Mapa', 'Por departamento', 'Qué fue de ellos']);
	});

	it('marks what is disputed, and says what the mark means', () => {
		const marked = (view: View) => drawnTexts(pictureOf(view).svg).map(({ text }) => text);
		expect(marked(champions('clubs', primera, 1930))).toEqual(expect.arrayContaining(['⚠', 'en disputa']));
		for (const page of ['departments', 'map'] as const)
			expect(marked(champions(page, copa))).toEqual(expect.arrayContaining(['⚠', 'en disputa']));
		expect(marked(champions('clubs', copa, 1990)).join()).not.toContain('⚠');
		const arequipa = marked(departmentView(departmentCalled('arequipa'), copa, 'show', catalog, words));
		expect(arequipa).toEqual(expect.arrayContaining(['Binacional', '⚠']));
	});

	it('of a department with few honours, or none, shows its clubs, and names them to whoever cannot see their shields', () => {
		const of = (id: string) => pictureOf(departmentView(departmentCalled(id), copa, 'show', catalog, words));
		const shields = ({ svg }: Picture) => svg.match(/clip-path="url\(#shield-/g)?.length;
		expect([shields(of('callao')), shields(of('piura')), shields(of('madre-de-dios'))]).toEqual([7, 4, 4]);
		expect(of('callao').alt).toContain('Clubes con más temporadas: Sport Boys, Atlético Chalaco');
		expect(of('madre-de-dios').alt).toContain('30 de Agosto');
		expect(of('piura').alt).not.toContain('Clubes');
	});

	it('keeps equals together unless that leaves half of the lines empty, and counts the others', () => {
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
		const many = Array.from({ length: 40 }, (_, index) => winner(index, index < 5 ? 3 : index < 20 ? 2 : 1));
		expect(rowsOf(many).slice(-2)).toEqual(['Club 4', '35 clubes más']);
		expect(rowsOf(many.slice(3)).slice(-2)).toEqual(['Club 9', '30 clubes más']);
		expect(rowsOf(many.slice(0, 7)).join()).not.toContain('clubes');
		expect(rowsOf(many.slice(18)).at(-1)).toBe('15 clubes con un título');
		expect(
			titleChart({ of: 'clubs', competition: 'Copa', aside: '' }, [], { from: 1900, to: 1909 }, words),
		).toBeUndefined();
	});

	it('shows whoever was asked for, in gold, among those with most titles', () => {
		const winners = Array.from({ length: 30 }, (_, index) => ({
			name: `Región ${index}`,
			isAsked: index === 25,
			titles: [{ year: 1900 + index, disputed: false }],
		}));
		const picture = titleChart(
			{ of: 'departments', competition: 'Copa', aside: '' },
			winners,
			{ from: 1900, to: 1999 },
			words,
		);
		const texts = drawnTexts(picture?.svg ?? '');
		expect(texts.filter(({ text }) => text.startsWith('Región')).map(({ text, fill }) => [text, fill])).toEqual([
			...[0, 1, 2, 3, 4, 5].map((index) => [`Región ${index}`, Palette.ink]),
			['Región 25', Palette.gold],
		]);
		expect(texts.map(({ text }) => text)).toContain('23 departamentos con un título');
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
			pictureOf(departmentView(departmentCalled('piura'), copa, 'show', catalog, words)).svg,
		);
		const on = (x: number, y: number) => at(Math.round(44 + 0.57 * x), Math.round(98 + 0.57 * y));
		expect([width, height]).toEqual([1_100, 700]);
		expect({ piura: on(40, 255), loreto: on(400, 180), sea: on(60, 560), ring: on(96, 844) }).toEqual({
			piura: Palette.gold,
			loreto: '#5a4a17',
			sea: Palette.ground,
			ring: Palette.ink,
		});
	});

	it('the chart has its titles in their columns', () => {
		const { at } = pixelsOf(pictureOf(champions('clubs', primera, 1930)).svg);
		const x = (year: number) => Math.round(432 + ((964 - 432) / 10) * (year - 1930 + 0.5));
		expect({
			won: at(x(1931), 176),
			lost: at(x(1930), 176),
			edge: at(x(1934) - 13, 244),
			hollow: at(x(1934), 244),
		}).toEqual({
			won: Palette.gold,
			lost: Palette.panel,
			edge: Palette.gold,
			hollow: Palette.panel,
		});
	});

	it.each([
		['department-piura.es', () => departmentView(departmentCalled('piura'), copa, 'show', catalog, words)],
		['department-tumbes.en', () => departmentView(departmentCalled('tumbes'), copa, 'show', catalog, wordsIn('en'))],
		['champions-map-copa.es', () => champions('map')],
		['champions-map-primera.en', () => champions('map', primera, undefined, 'en')],
		['champions-chart-copa.es', () => champions('clubs')],
		['champions-departments-copa.es', () => champions('departments')],
		['champions-departments-primera.en', () => champions('departments', primera, undefined, 'en')],
		['champions-chart-primera-1930.en', () => champions('clubs', primera, 1930, 'en')],
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

/** Where the map's fills are not those of the titles. */
function shadeProblems(svg: string, competition: string, decade?: number): readonly string[] {
	const seasons = catalog
		.seasonsOf(competition)
		.filter(({ year }) => decade === undefined || year - (year % 10) === decade);
	const honours = honoursByDepartment(seasons, catalog.club);
	const counts = new Map<string, number>(honours.map(({ id, titles }) => [id, titles.length]));
	const shades = shadesUpTo(Math.max(...counts.values()));
	const fills = new Map(
		[...svg.matchAll(/<path id="map-([a-z-]+)" d="[^"]*" fill="([^"]+)"/g)].map(([, id = '', fill]) => [id, fill]),
	);
	return catalog.departments
		.filter(({ id }) => fills.get(id) !== shadeOf(counts.get(id) ?? 0, shades).fill)
		.map(({ id }) => `${id} is ${fills.get(id)}`);
}

/** The departments named beside a map with a number at the right edge. */
function leadersBeside(svg: string): readonly (readonly [string, number])[] {
	const texts = drawnTexts(svg);
	const names = new Set(catalog.departments.map(({ name }) => name));
	return texts.flatMap(({ text, bottom }) => {
		const count = texts.find((each) => /^\d+$/.test(each.text) && each.bottom === bottom + 2);
		return names.has(text) && count ? [[text, Number(count.text)] as const] : [];
	});
}

/** Whether a line of text tells of so many titles in these years, of somebody whose name may be abbreviated. */
function isLineOf(line: string, name: string, count: string, years: readonly number[]): boolean {
	const [, said = '', titles] = /^\d+\. \*\*(.+)\*\* — \*\*(\d+)\*\*/.exec(line) ?? [];
	return titles === count && yearsIn(line).join() === years.join() && meansSame(said.replaceAll('\\', ''), name);
}

/** `U. San Martín` for `Universidad San Martín`. */
function meansSame(full: string, short: string): boolean {
	const words = full.split(' ');
	return short
		.split(' ')
		.every((part) => words.some((word) => word === part || (part.endsWith('.') && word.startsWith(part.slice(0, 1)))));
}

/** `**2015** Defensor La Bocana`, as the text writes it. */
function seasonsBeside(svg: string): readonly string[] {
	const texts = drawnTexts(svg);
	return texts.flatMap(({ text: year, right, bottom }) => {
		if (!/^\d{4}$/.test(year)) return [];
		const club = texts.find((each) => Math.abs(each.bottom - bottom + 1) < 0.1 && each.left > right + 60);
		return [`**${year}** ${escapeMarkdown(club?.text ?? 'nobody')}`];
	});
}

/** The lines of a chart, with the years its bars stand in. */
function chartRows(svg: string, { from, to }: { readonly from: number; readonly to: number }) {
	const texts = drawnTexts(svg);
	const axis = { left: 432, right: 964 };
	const bars = [
		...svg.matchAll(
			/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="[\d.]+" (?:fill|fill="none" stroke)="#f2b705"/g,
		),
	].map(([, x, y, width, height]) => ({
		middle: Number(x) + Number(width) / 2,
		y: Number(y) + Number(height) / 2,
	}));
	return texts.flatMap(({ text, left, top, bottom }) => {
		const isName = bottom - top > 24.4 && bottom - top < 27.5 && text !== '⚠' && left > 110 === svg.includes('shield-');
		const count = texts.find((each) => each.left > axis.right && Math.abs(each.bottom - bottom - 4) < 1)?.text;
		if (!isName || left > axis.left || count === undefined) return [];
		const own = bars.filter(({ y }) => Math.abs(y - bottom + 13) < 2);
		const years = own.map(({ middle }) =>
			Math.floor(from + ((middle - axis.left) / (axis.right - axis.left)) * (to - from + 1)),
		);
		return [{ name: text, count, years }];
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
