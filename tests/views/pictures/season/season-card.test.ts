import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { nameIn } from '../../../../src/domain/club.js';
import { en } from '../../../../src/text/en.js';
import { es } from '../../../../src/text/es.js';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { MARGIN, Palette, WIDTH } from '../../../../src/views/pictures/palette.js';
import { seasonCard } from '../../../../src/views/pictures/season/season-card.js';
import { seasonRoad } from '../../../../src/views/pictures/season/season-road.js';
import { initialsOf } from '../../../../src/views/pictures/shield/initials.js';
import { pagesOf } from '../../../../src/views/season/season-navigation.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { pixelsOf } from '../../../support/resvg.js';
import { sent } from '../../../support/sent.js';
import { ownSeasonPage } from '../../own-pages.js';
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

/** What stands on the shields of a picture. */
const initialsIn = (svg: string) =>
	[...svg.matchAll(/stroke-width="2"\/><\/g><text [^>]*>([^<]{1,3})<\/text>/g)].map(([, initials = '']) => initials);
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

describe('the road to a title', () => {
	const roadOf = (year: number, locale: 'en' | 'es' = 'es') =>
		seasonRoad(seasonOf('copa-peru', year), catalog, wordsIn(locale)) ?? expect.fail(`${year} has no road`);

	it.each(locales)(
		'in %s is drawn as in tests/views/pictures/drawn/ (if it should not be: vitest -u)',
		async (locale) => {
			await expect(asLines(roadOf(2012, locale))).toMatchFileSnapshot(`../drawn/road-copa-peru-2012.${locale}.svg.txt`);
		},
	);

	it('leads by gold lines through the last rounds to the final', () => {
		const { svg } = roadOf(2013);
		expect(svg.match(new RegExp(`<path [^>]*stroke="${Palette.gold}"`, 'g'))).toHaveLength(1);
		expect(textsOf(svg).filter((text) => text === 'no se conoce el rival')).toHaveLength(2);
		expect(textsOf(svg)).toEqual(expect.arrayContaining(['CUARTOS DE FINAL', 'SEMIFINALES', 'FINAL', '3–4']));
	});

	it('tells every tie it shows to whoever cannot see it', () => {
		const { alt } = roadOf(2013);
		expect(alt).toContain('Unión Huaral 1–1 Willy Serrato (Ida 0–1, Vuelta 1–0, Global 1–1, Pen. 4–1');
		expect(alt).toContain('Final: Unión Huaral 3–4 San Simón');
	});

	it('is left out where it would be a single tie, or none', () => {
		const without = [2019, 2024, 1973].map((year) => seasonRoad(seasonOf('copa-peru', year), catalog, wordsIn('es')));
		expect(without).toEqual([undefined, undefined, undefined]);
	});
});

describe.each(locales)('in %s, the card of every season', (locale) => {
	const cards = catalog.seasons.flatMap((season) => {
		const { picture, withoutPicture, ...view } = ownSeasonPage(season, 'overview', locale);
		if (!picture) return [];
		const said = plain(`${sent(view).text}\n${picture.alt}`);
		const inWords = plain(sent({ ...view, ...withoutPicture }).text);
		return [{ season, picture, texts: drawnTexts(picture.svg), said, inWords }];
	});
	const problemsOf = (find: (card: (typeof cards)[number]) => readonly string[]) =>
		cards.flatMap((card) => find(card).map((problem) => `${card.season.competition} ${card.season.year}: ${problem}`));

	it('is there for whoever has a champion or promotions', () => {
		const withFacts = catalog.seasons.filter(({ champion, promotions }) => champion || promotions.length > 0);
		expect(cards.map(({ season }) => season)).toEqual(withFacts);
		expect(cards.length).toBeGreaterThan(150);
	});

	it.each(['said', 'inWords'] as const)(
		'shows nothing that is not %s, below it and in its description or in its place',
		(where) => {
			const own = { en, es }[locale];
			const boardWords: readonly string[] = Object.entries(own).flatMap(([key, text]) =>
				/^board\.|^table\.points|^timeline\.promoted/.test(key) ? [text] : [],
			);
			expect(
				problemsOf(({ texts, [where]: said }) =>
					texts
						.filter(({ text }) => !boardWords.includes(text) && !isInitials(text))
						.flatMap(({ text }) => text.split(/, | · |: |,$/))
						.map((text) => plain(text).replace(/[¹²⚠]/g, '').trim())
						.filter((text) => /\p{L}|\d–\d/u.test(text))
						.filter((text) => ![text, text.split('–').toReversed().join('–')].some((each) => said.includes(each)))
						.filter((text) => !text.split(' ').every((word) => word.endsWith('.') || said.includes(word))),
				),
			).toEqual([]);
		},
	);

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
				...textProblems(picture.svg, texts),
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

/** What stands on a shield. */
function isInitials(text: string): boolean {
	return /^[\p{Lu}\d]{1,3}$/u.test(text);
}

/** Without markdown, in small letters. */
function plain(text: string): string {
	return text.replace(/[*\\`]/g, '').toLocaleLowerCase('es');
}
