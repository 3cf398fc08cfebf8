import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/text/en.js';
import { es } from '../../../../src/text/es.js';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { MARGIN, Palette, WIDTH } from '../../../../src/views/pictures/palette.js';
import { seasonCard } from '../../../../src/views/pictures/season/season-card.js';
import { pagesOf } from '../../../../src/views/season/season-navigation.js';
import { seasonPageView } from '../../../../src/views/season/season-page-view.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { pixelsOf } from '../../../support/resvg.js';
import { sent } from '../../../support/sent.js';
import { asLines } from '../drawing.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';

function seasonOf(competition: string, year: number) {
	const season = catalog.season(competition, year);
	if (!season) throw new Error(`There is no ${competition} ${year}`);
	return season;
}

function cardOf(year: number, locale: 'en' | 'es' = 'es', competition = 'copa-peru') {
	const card = seasonCard(seasonOf(competition, year), catalog, wordsIn(locale));
	if (!card) throw new Error(`${competition} ${year} has no card`);
	return card;
}

const textsOf = (svg: string) => drawnTexts(svg).map(({ text }) => text);

describe('the card of a season', () => {
	it.each([
		['a rich knock-out', 'copa-peru', 2012],
		['a final group', 'copa-peru', 2008],
		['a group of which little is known', 'copa-peru', 1973],
		['no champion', 'copa-peru', 1974],
		['a league', 'primera', 2008],
	] as const)(
		'of %s is drawn as in tests/views/pictures/drawn/ (if it should not be: vitest -u)',
		async (_, id, year) => {
			for (const locale of locales) {
				const { svg, alt } = cardOf(year, locale, id);
				await expect(asLines({ svg, alt })).toMatchFileSnapshot(`../drawn/season-${id}-${year}.${locale}.svg.txt`);
			}
		},
	);

	it('has the champion on gold, in larger type than anything else', () => {
		const { svg } = cardOf(2012);
		const sizes = drawnTexts(svg).toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top));
		expect(sizes[0]?.text).toBe('UTC');
		const pixels = pixelsOf(svg);
		expect(pixels.width).toBe(WIDTH);
		expect(pixels.at(MARGIN + 300, 220)).toBe(Palette.gold);
		expect(pixels.at(WIDTH - MARGIN - 4, 220)).toBe(Palette.panel);
		expect(pixels.at(WIDTH / 2, 84)).toBe(Palette.ground);
	});

	it('counts the legs of the final and their sum, the winner first', () => {
		const rows = textsOf(cardOf(2013).svg);
		expect(rows.slice(rows.indexOf('Global') + 1, rows.indexOf('CUARTOS DE FINAL'))).toEqual([
			...['San Simón', '2', '2', '4'],
			...['Unión Huaral', '0', '3', '3'],
		]);
	});

	it.each([
		[2007, 'Pen.', ['Juan Aurich', '0', '2', '2', '5'], 'a shoot-out'],
		[2003, 'Extra', ['Universidad César Vallejo', '4'], 'an extra match'],
		[2021, 'Pen.', ['ADT', '0', '5'], 'a single match'],
	])('of %i ends with %s', (year, head, row) => {
		const rows = textsOf(cardOf(year).svg);
		const after = rows.indexOf(head) + 1;
		expect(rows.slice(after, after + row.length)).toEqual(row);
	});

	it('says how a level final was decided, and that a score is unknown', () => {
		expect(textsOf(cardOf(2009).svg)).toContain('por goles de visita');
		expect(textsOf(cardOf(2010).svg)).toContain('marcador desconocido');
	});

	it('leads by gold lines through the rounds to the champion', () => {
		const gold = (svg: string) => svg.match(new RegExp(`<path [^>]*stroke="${Palette.gold}"`, 'g'))?.length ?? 0;
		expect(gold(cardOf(2012).svg)).toBe(2);
		expect(gold(cardOf(2008).svg)).toBe(0);
		expect(textsOf(cardOf(2013).svg).filter((text) => text === 'rival desconocido')).toHaveLength(2);
	});

	it('shows each result of a group twice, seen from both sides, and its table', () => {
		const rows = textsOf(cardOf(2008).svg);
		const first = rows.lastIndexOf('1');
		expect(rows).toEqual(expect.arrayContaining(['0–1', '1–0', '+3', '-3']));
		expect(first).toBeGreaterThan(0);
		expect(rows.filter((text) => text === '2–0' || text === '0–2')).toHaveLength(4);
	});

	it('is not there where there is nothing to show', () => {
		const without = [seasonOf('copa-peru', 2020), seasonOf('copa-peru', 2026), seasonOf('segunda', 1984)];
		expect(without.map((season) => seasonCard(season, catalog, wordsIn('es')))).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		expect(cardOf(1974).svg).toContain('Sin campeón nacional');
	});

	it('comes with the overview, not with its other pages', () => {
		const season = seasonOf('copa-peru', 2012);
		const pages = pagesOf(season).map((page) => seasonPageView(season, page, catalog, wordsIn('es')).picture?.name);
		expect(pages).toEqual(['copa-peru-2012', undefined, undefined, undefined, undefined]);
	});
});

describe.each(locales)('in %s, the card of every season', (locale) => {
	const words = wordsIn(locale);
	const cards = catalog.seasons.flatMap((season) => {
		const { picture, ...view } = seasonPageView(season, 'overview', catalog, words);
		const pages = [view, seasonPageView(season, 'national', catalog, words)];
		const said = plain(pages.map((page) => sent(page).text).join('\n'));
		return picture ? [{ season, picture, texts: drawnTexts(picture.svg), said }] : [];
	});
	const problemsOf = (find: (card: (typeof cards)[number]) => readonly string[]) =>
		cards.flatMap((card) => find(card).map((problem) => `${card.season.competition} ${card.season.year}: ${problem}`));

	it('is there for whoever has a champion or promotions', () => {
		const withFacts = catalog.seasons.filter(({ champion, promotions }) => champion || promotions.length > 0);
		expect(cards.map(({ season }) => season)).toEqual(withFacts);
		expect(cards.length).toBeGreaterThan(150);
	});

	it('says nothing that overview and National Stage do not say in text', () => {
		const own = { en, es }[locale];
		const boardWords: readonly string[] = Object.entries(own).flatMap(([key, text]) =>
			/^board\./.test(key) ? [text] : [],
		);
		expect(
			problemsOf(({ texts, said }) =>
				texts
					.filter(({ text }) => !boardWords.includes(text))
					.flatMap(({ text }) => text.split(/, | · |: |,$/))
					.map((text) => plain(text).replace(/[¹²⚠]/g, '').trim())
					.filter((text) => /\p{L}|\d–\d/u.test(text))
					.filter(
						(text) => ![text.slice(0, 18), text.split('–').toReversed().join('–')].some((each) => said.includes(each)),
					),
			),
		).toEqual([]);
	});

	it('names the champion, and in its description too', () => {
		const problems = problemsOf(({ season: { champion, year }, picture, said }) => {
			if (!champion) return [];
			const name = catalog.clubLabel(champion.club, year);
			return [picture.alt, said].filter((text) => !plain(text).includes(plain(name)));
		});
		expect(problems).toEqual([]);
		expect(
			problemsOf(({ picture: { alt } }) => (alt.length > 1_024 || /undefined|\{\{|\*/.test(alt) ? [alt] : [])),
		).toEqual([]);
	});

	it('has no text beyond its edge, over another, cut short or too small to read', () => {
		expect(
			problemsOf(({ texts, picture }) => [
				...textProblems(picture.svg),
				...texts
					.filter(({ left, right }) => left < MARGIN - 1 || right > WIDTH - MARGIN + 1)
					.map(({ text }) => `${text} is in the margin`),
				...(picture.svg.match(/font-size="(?:1?\d|2[01])"/g) ?? []),
			]),
		).toEqual([]);
	});

	it('is an SVG that can be drawn, no higher than it is good to look at', () => {
		const sizes = cards.map(({ picture }) => new Resvg(picture.svg, { font: { loadSystemFonts: false } }));
		expect(new Set(sizes.map(({ width }) => width))).toEqual(new Set([WIDTH]));
		expect(Math.max(...sizes.map(({ height }) => height))).toBeLessThan(WIDTH);
		expect(problemsOf(({ picture }) => picture.svg.match(/NaN|undefined|Infinity/g) ?? [])).toEqual([]);
	});
});

/** Without markdown, in small letters. */
function plain(text: string): string {
	return text.replace(/[*\\`]/g, '').toLocaleLowerCase('es');
}
