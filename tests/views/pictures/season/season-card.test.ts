import { describe, expect, it } from 'vitest';
import { nameIn } from '../../../../src/domain/club.js';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { MARGIN, Palette, WIDTH } from '../../../../src/views/pictures/palette.js';
import { seasonCard } from '../../../../src/views/pictures/season/season-card.js';
import { seasonRoad } from '../../../../src/views/pictures/season/season-road.js';
import { initialsOf } from '../../../../src/views/pictures/shield/initials.js';
import { pagesOf } from '../../../../src/views/season/season-navigation.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { pixelsOf } from '../../../support/resvg.js';
import { ownSeasonPage } from '../../own-pages.js';
import { asLines } from '../drawing.js';
import { drawnTexts } from '../drawn-texts.js';
import { seasonOf, textsOf } from './season-drawings.js';

function cardOf(year: number, locale: 'en' | 'es' = 'es', competition = 'copa-peru') {
	const card = seasonCard(seasonOf(competition, year), catalog, wordsIn(locale));
	if (!card) throw new Error(`${competition} ${year} has no card`);
	return card;
}

/** The initials on the shields of a picture. */
const initialsIn = (svg: string) =>
	[...svg.matchAll(/stroke-width="2"\/><\/g><text [^>]*>([^<]{1,3})<\/text>/g)].map(([, initials = '']) => initials);

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
		expect(pixels.at(WIDTH - MARGIN - 4, 420)).toBe(Palette.panel);
		expect(pixels.at(WIDTH / 2, 84)).toBe(Palette.ground);
	});

	it('counts the legs of the final and their sum, the winner first', () => {
		const rows = textsOf(cardOf(2013).svg);
		const start = rows.indexOf('Global') + 1;
		expect(rows.slice(start, start + 10)).toEqual([
			...['SS', 'San Simón', '2', '2', '4'],
			...['UH', 'Unión Huaral', '0', '3', '3'],
		]);
	});

	it.each([
		[2007, 'Pen.', ['JA', 'Juan Aurich', '0', '2', '2', '5'], 'a shoot-out'],
		[2003, 'Extra', ['UCV', 'Universidad César Vallejo', '4'], 'an extra match'],
		[2021, 'Pen.', ['ADT', 'ADT', '0', '5'], 'a single match'],
	])('of %i ends with %s', (year, head, row) => {
		const rows = textsOf(cardOf(year).svg);
		const after = rows.indexOf(head) + 1;
		expect(rows.slice(after, after + row.length)).toEqual(row);
	});

	it('has on every shield the initials of the name that the club had that year', () => {
		const wrong = catalog.seasons.flatMap((season) => {
			const named = new Set(JSON.stringify(season).split('"'));
			const clubs = catalog.clubs.filter(({ id }) => named.has(id));
			const called = clubs.map((club) => initialsOf(nameIn(club, season.year)));
			const pictures = [seasonCard(season, catalog, wordsIn('es')), seasonRoad(season, catalog, wordsIn('es'))];
			return pictures.flatMap((picture) =>
				initialsIn(picture?.svg ?? '')
					.filter((initials) => !called.includes(initials))
					.map((initials) => `${season.competition} ${season.year}: ${initials}`),
			);
		});
		expect(wrong).toEqual([]);
		const second = textsOf(cardOf(2012, 'es', 'segunda').svg);
		expect(second[second.indexOf('Deportivo Coopsol') - 1]).toBe('DC');
	});

	it('says how a level final was decided, and that a score is unknown', () => {
		expect(textsOf(cardOf(2009).svg)).toContain('por goles de visita');
		expect(textsOf(cardOf(2010).svg)).toContain('no se conoce el marcador');
	});

	it('shows the table of a group, the champion in gold', () => {
		const drawn = drawnTexts(cardOf(2008).svg);
		const rows = drawn.map(({ text }) => text);
		expect(rows.slice(rows.indexOf('Pts') + 1).filter((text) => /^[+-]?\d+$/.test(text))).toEqual([
			...['1', '3', '+3', '6'],
			...['2', '3', '+1', '5'],
			...['3', '3', '-1', '4'],
			...['4', '3', '-3', '1'],
		]);
		expect(drawn.filter(({ text, fill }) => text === 'Sport Huancayo' && fill === Palette.gold)).toHaveLength(1);
	});

	it('says who went up, by name or by arrows in the table', () => {
		const arrows = (svg: string) => svg.match(new RegExp(`<path [^>]*fill="${Palette.green}"`, 'g'))?.length ?? 0;
		expect(textsOf(cardOf(2012).svg)).toEqual(expect.arrayContaining(['Torneo Descentralizado 2013', 'UTC']));
		expect(arrows(cardOf(2012).svg)).toBe(2);
		expect(textsOf(cardOf(2008).svg)).toContain('ascendió');
		expect(arrows(cardOf(2008).svg)).toBe(5);
		expect(textsOf(cardOf(1973).svg)).not.toContain('ascendió');
	});

	it('bears the shields of those who played for the title', () => {
		const shields = (svg: string) => svg.match(/clip-path="url\(#shield-/g)?.length ?? 0;
		expect(shields(cardOf(2012).svg)).toBe(3);
		expect(shields(cardOf(2008).svg)).toBe(6);
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

	it('comes with the overview, the road to the title with the National Stage', () => {
		const season = seasonOf('copa-peru', 2012);
		const pages = pagesOf(season, catalog).map((page) => [page, ownSeasonPage(season, page, 'es').picture?.name]);
		expect(Object.fromEntries(pages)).toMatchObject({
			overview: 'copa-peru-2012',
			national: 'copa-peru-2012-road',
			qualifiers: undefined,
			regional: undefined,
			sources: undefined,
		});
	});
});
