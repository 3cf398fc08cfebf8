import { describe, expect, it } from 'vitest';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { clubView } from '../../../../src/views/club/club-view.js';
import { axisOver } from '../../../../src/views/pictures/club/timeline-axis.js';
import { MARGIN, Palette, WIDTH } from '../../../../src/views/pictures/palette.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { clubId } from '../../../support/fixtures.js';
import { pixelsOf, resvgOf } from '../../../support/resvg.js';
import { sent } from '../../../support/sent.js';
import { asLines } from '../drawing.js';
import { drawnTexts } from '../drawn-texts.js';

const viewOf = (id: string, locale: 'en' | 'es' = 'es') => clubView(catalog.club(clubId(id)), catalog, wordsIn(locale));

function timelineOf(id: string, locale: 'en' | 'es' = 'es') {
	const { picture } = viewOf(id, locale);
	if (!picture) throw new Error(`${id} has no timeline`);
	return picture;
}

/** The seasons' marks, without those of the legend: they stand on a lane's ground. */
const marksIn = (svg: string) => [...svg.matchAll(/<rect [^>]*height="(?:84|83|68|67|52|36|20)" rx="[^>]*>/g)];

describe('a club’s timeline', () => {
	it.each([
		['utc', 'es'],
		['jose-galvez', 'es'],
		['universitario', 'en'],
		['u-america', 'es'],
	] as const)(
		'of %s in %s looks as in tests/views/pictures/drawn/ (if it should not: vitest -u)',
		async (id, locale) => {
			await expect(asLines(timelineOf(id, locale))).toMatchFileSnapshot(`../drawn/club-${id}.${locale}.svg.txt`);
		},
	);

	it('has a lane for each competition, and a mark for each season', () => {
		const { svg } = timelineOf('u-america');
		const said = drawnTexts(svg).map(({ text }) => text);
		expect(said).toEqual(expect.arrayContaining(['Copa Perú', 'Segunda División', '1999¹', '2011', '1 título']));
		expect(said).not.toContain('Primera División');
		expect(marksIn(svg)).toHaveLength(catalog.historyOf(clubId('u-america')).length);
	});

	it('writes a warning sign apart from the year, whose digits its font would draw', () => {
		const said = drawnTexts(timelineOf('carlos-stein').svg).map(({ text }) => text);
		expect(said).toEqual(expect.arrayContaining(['2019', '⚠']));
		expect(said.filter((text) => /\d.*⚠/u.test(text))).toEqual([]);
	});

	it('explains only the marks that occur', () => {
		const said = drawnTexts(timelineOf('universitario').svg).map(({ text }) => text);
		expect(said).toEqual(expect.arrayContaining(['campeón', 'subcampeón']));
		expect(said).not.toContain('liguilla final');
		expect(said).not.toContain('ascendió');
		expect(drawnTexts(timelineOf('atletico-torino').svg).map(({ text }) => text)).toContain('ascendió');
	});

	it('shows a title in gold, in its year', () => {
		const { svg } = timelineOf('utc');
		const history = catalog.historyOf(clubId('utc'));
		const axis = axisOver([...history.map(({ season }) => season.year), 1964]);
		const { at } = pixelsOf(svg);
		const ground = Number(/<rect x="44" y="(\d+)" width="1012" height="2"/.exec(svg)?.[1]);
		expect(at(Math.round(axis.at(1981)), ground - 70)).toBe(Palette.gold);
		expect(at(Math.round(axis.at(1996)), ground - 40)).toBe(Palette.silver);
		expect(at(Math.round(axis.at(1981)), ground + 16)).toBe(Palette.green);
		expect(at(Math.round(axis.at(1990)), ground - 10)).not.toBe(Palette.gold);
	});

	it('shows an earlier name from its first to its last year, and one of long ago in words', () => {
		const name = 'Club Deportivo Manuel Rivera (1951–1963)';
		const spans = [
			...timelineOf('jose-galvez').svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="8"/g),
		];
		const years = catalog.historyOf(clubId('jose-galvez')).map(({ season }) => season.year);
		const axis = axisOver([1951, ...years]);
		expect(drawnTexts(timelineOf('jose-galvez').svg).map(({ text }) => text)).toContain(name);
		expect(spans.map(([, x]) => Number(x))).toEqual([expect.closeTo(axis.at(1951) - axis.pace / 2, 1)]);
		expect(Number(spans[0]?.[2])).toBeCloseTo(13 * axis.pace, 1);
		expect(drawnTexts(timelineOf('atletico-grau').svg).map(({ text }) => text)).toContain('‹ Club Miguel Grau (1919)');
	});

	it('outlines what is disputed', () => {
		const outlined = timelineOf('universitario').svg.match(/<rect [^>]*stroke="#f2b705"/g);
		expect(outlined).toHaveLength(1);
	});

	it('is left out where it would say no more than a line of text', () => {
		const single = catalog.clubs.filter(({ id }) => catalog.historyOf(id).length <= 1);
		expect(single.length).toBeGreaterThan(100);
		expect(single.filter(({ id }) => viewOf(id).picture !== undefined)).toEqual([]);
	});

	it('keeps the years of a short history close, and does not reach into the future', () => {
		const axis = axisOver([2020, 2022]);
		expect([axis.from, axis.to]).toEqual([2010, 2022]);
	});
});

describe.each(locales)('every timeline in %s', (locale) => {
	const all = catalog.clubs.flatMap((club) => {
		const view = clubView(club, catalog, wordsIn(locale));
		return view.picture ? [{ club, view, picture: view.picture }] : [];
	});

	it('is an SVG, with a mark for each season and an alternative text', () => {
		expect(all.length).toBeGreaterThan(80);
		for (const { club, picture } of all) {
			expect(resvgOf(picture.svg).width, club.id).toBe(WIDTH);
			expect(marksIn(picture.svg), club.id).toHaveLength(catalog.historyOf(club.id).length);
			expect(picture.alt.length).toBeLessThanOrEqual(1_024);
			expect(picture.alt).toContain(club.name);
		}
	});

	it('keeps its text within the frame', () => {
		const outside = all.flatMap(({ club, picture }) =>
			drawnTexts(picture.svg)
				.filter(({ left, right }) => left < MARGIN / 2 || right > WIDTH - MARGIN / 2)
				.map(({ text }) => `${club.id}: ${text}`),
		);
		expect(outside).toEqual([]);
	});

	it('says nothing that the text does not say', () => {
		const added = all.flatMap(({ club, view, picture }) => {
			const text = `${sent(view).text} ${sent(view)
				.embeds.map(({ footer }) => footer?.text)
				.join(' ')}`.replaceAll('\\', '');
			const isAxis = ({ text: said, fill }: { text: string; fill: string }) =>
				fill === Palette.quiet && /^\d{4}$/.test(said);
			return drawnTexts(picture.svg)
				.filter((each) => !isAxis(each))
				.flatMap((each) => each.text.match(/\d{4}|\p{Lu}[\p{L}.]{3,}/gu) ?? [])
				.filter((word) => !text.includes(word))
				.map((word) => `${club.id}: ${word}`);
		});
		expect(added).toEqual([]);
	});
});
