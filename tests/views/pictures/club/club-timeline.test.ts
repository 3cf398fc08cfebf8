import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../../src/catalog/catalog.js';
import { wordsIn } from '../../../../src/text/words.js';
import { clubView } from '../../../../src/views/club/club-view.js';
import { axisOver } from '../../../../src/views/pictures/club/timeline-axis.js';
import { starPlaces } from '../../../../src/views/pictures/club/timeline-lane.js';
import { Palette } from '../../../../src/views/pictures/palette.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { aClub, aCompetition, aSeason, clubId } from '../../../support/fixtures.js';
import { pixelsOf } from '../../../support/resvg.js';
import { ownClubPage } from '../../own-pages.js';
import { asLines } from '../drawing.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';
import { seasonsIn } from './seasons-drawn.js';

const viewOf = (id: string, locale: 'en' | 'es' = 'es') => ownClubPage(catalog.club(clubId(id)), 'show', locale);

function timelineOf(id: string, locale: 'en' | 'es' = 'es') {
	const { picture } = viewOf(id, locale);
	if (!picture) throw new Error(`${id} has no timeline`);
	return picture;
}

describe('a club’s card', () => {
	it.each([
		['utc', 'es'],
		['jose-galvez', 'es'],
		['universitario', 'en'],
		['u-america', 'es'],
		['carlos-stein', 'es'],
		['7-de-agosto-moyobamba', 'en'],
	] as const)(
		'of %s in %s looks as in tests/views/pictures/drawn/ (if it should not: vitest -u)',
		async (id, locale) => {
			await expect(asLines(timelineOf(id, locale))).toMatchFileSnapshot(`../drawn/club-${id}.${locale}.svg.txt`);
		},
	);

	it('has a lane for each competition with its titles, and a step for each season', () => {
		const { svg } = timelineOf('u-america');
		const said = drawnTexts(svg).map(({ text }) => text);
		expect(said).toEqual(expect.arrayContaining(['UA', 'Copa Perú', 'Segunda División', '1999', '5 temporadas¹']));
		expect(said).not.toContain('Primera División');
		expect(seasonsIn(svg)).toBe(catalog.historyOf(clubId('u-america')).length);
	});

	it('tells a few seasons one by one, with the stages as steps', () => {
		const { svg } = timelineOf('carlos-stein');
		const said = drawnTexts(svg).map(({ text }) => text);
		const years = said.filter((text) => /^20\d\d$/.test(text));
		expect(years).toEqual(['2018', '2019', '2020', '2021', '2022']);
		expect(said).toEqual(expect.arrayContaining(['Campeón', '⚠', 'ascendió', 'Etapa Nacional', 'Participó']));
		expect(svg.match(/<rect [^>]*rx="5" fill="#f2b705"/g)).toHaveLength(5);
		expect(svg.match(/<rect [^>]*rx="5" fill="#d08b4c"/g)).toHaveLength(2);
	});

	it('of a single season is a card as well', () => {
		const { svg, alt } = timelineOf('7-de-agosto-moyobamba');
		expect(drawnTexts(svg).map(({ text }) => text)).toEqual(
			expect.arrayContaining(['7 de Agosto', '1986', 'Liguilla final']),
		);
		expect(alt).toContain('Copa Perú 1986: liguilla final');
	});

	it('shows a title as a star over the tallest step, in its year', () => {
		const { svg } = timelineOf('utc');
		const history = catalog.historyOf(clubId('utc'));
		const axis = axisOver([...history.map(({ season }) => season.year)]);
		const { at } = pixelsOf(svg);
		const ground = Number(/<rect x="44" y="(\d+)" width="1012" height="3"/.exec(svg)?.[1]);
		const column = (year: number, above: number) => at(Math.round(axis.at(year)), ground - above);
		expect(column(1981, 70)).toBe(Palette.gold);
		expect(column(1996, 50)).toBe(Palette.silver);
		expect(at(Math.round(axis.at(1981)), ground + 14)).toBe(Palette.green);
		expect(column(1990, 10)).not.toBe(Palette.gold);
		expect(svg.match(/<path d="M[^"]*" fill="#f2b705"\/>/g)).toHaveLength(3);
	});

	it('shows an earlier name from its first to its last year, and one of long ago in words', () => {
		const name = 'Club Deportivo Manuel Rivera (1951–1963)';
		const spans = [
			...timelineOf('jose-galvez').svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12"/g),
		];
		const years = catalog.historyOf(clubId('jose-galvez')).map(({ season }) => season.year);
		const axis = axisOver([1963, ...years]);
		expect(drawnTexts(timelineOf('jose-galvez').svg).map(({ text }) => text)).toContain(name);
		expect(spans.map(([, x]) => Number(x))).toEqual([expect.closeTo(axis.at(1963) - axis.pace / 2, 1)]);
		expect(Number(spans[0]?.[2])).toBeCloseTo(axis.pace, 1);
		expect(drawnTexts(timelineOf('atletico-grau').svg).map(({ text }) => text)).toContain('‹ Club Miguel Grau (1919)');
	});

	it('stacks stars that would touch, and no higher than needed', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }), (found) => {
				const xs = found.toSorted((a, b) => a - b);
				const places = starPlaces(xs, 12);
				for (const [index, { x, row }] of places.entries()) {
					const near = places.slice(0, index).filter((other) => x - other.x < 24);
					expect(near.map((other) => other.row)).not.toContain(row);
					expect(row).toBeLessThanOrEqual(near.length);
				}
			}),
		);
	});

	it('outlines what is disputed', () => {
		const outlined = timelineOf('universitario').svg.match(/<rect [^>]*fill="#14171d" stroke="#f2b705"/g);
		expect(outlined).toHaveLength(1);
	});

	it('has room for a club of many competitions with a title every year', () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
		const own = createCatalog({
			departments: [],
			clubs: [
				aClub({ id: 'norte', formerNames: [{ name: 'Viejo Norte', from: 1900, until: 1930 }] }),
				aClub({ id: 'sur' }),
			],
			competitions: ids.map((id, order) => aCompetition({ id, order })),
			seasons: ids.flatMap((competition, index) =>
				Array.from({ length: 80 - index }, (_, year) =>
					aSeason({ competition, year: 1901 + year, champion: { club: 'norte', confidence: 'disputed' } }),
				),
			),
		});
		const { svg, alt } = clubView(own.club(clubId('norte')), own, wordsIn('es')).picture ?? expect.fail('no card');
		expect(Number(/ height="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(700);
		expect(textProblems(svg)).toEqual([]);
		expect(svg).not.toMatch(/height="-|NaN/);
		expect(seasonsIn(svg)).toBe(80 + 79 + 78);
		const heights = [...svg.matchAll(/<rect [^>]*height="([\d.]+)" rx="[\d.]+" fill="#14171d"/g)].map(([, high]) =>
			Number(high),
		);
		expect(Math.min(...heights)).toBeGreaterThan(15);
		expect(alt.length).toBeLessThanOrEqual(1_024);
	});

	it('keeps the years of a short history close, and does not reach into the future', () => {
		const axis = axisOver([2020, 2022]);
		expect([axis.from, axis.to]).toEqual([2010, 2022]);
	});
});
