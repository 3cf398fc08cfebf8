import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../../src/text/locale.js';
import { MARGIN, Palette, WIDTH } from '../../../../src/views/pictures/palette.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { clubId } from '../../../support/fixtures.js';
import { sent } from '../../../support/sent.js';
import { ownClubPage } from '../../own-pages.js';
import { drawnTexts } from '../drawn-texts.js';
import { seasonsIn } from './seasons-drawn.js';

const everyCard = (locale: 'en' | 'es') =>
	catalog.clubs.flatMap((club) => {
		const view = ownClubPage(club, 'show', locale);
		return view.picture ? [{ club, view, picture: view.picture }] : [];
	});
const allIn = { en: everyCard('en'), es: everyCard('es') };

describe('a club’s card', () => {
	const cards = new Map(allIn.es.map(({ club, picture }) => [club.id, picture]));

	it('has a star for every title that the data know', () => {
		const starless = catalog.clubs.filter(({ id }) => {
			const svg = cards.get(id)?.svg ?? '';
			const titles = catalog.historyOf(clubId(id)).filter(({ reach }) => reach === 'champion').length;
			const stars = svg.match(/<path d="M[^"]*Z" fill="#f2b705"\/>/g)?.length ?? 0;
			return catalog.historyOf(clubId(id)).length > 5 && stars < titles;
		});
		expect(starless.map(({ id }) => id)).toEqual([]);
	});

	it('is there for every club that a season knows', () => {
		const without = catalog.clubs.filter(({ id }) => !cards.has(id));
		expect(without.filter(({ id }) => catalog.historyOf(id).length > 0)).toEqual([]);
	});
});

describe.each(locales)('every timeline in %s', (locale) => {
	const all = allIn[locale].map((each) => ({ ...each, texts: drawnTexts(each.picture.svg) }));

	it('is an SVG, with a mark for each season and an alternative text', () => {
		expect(all.length).toBeGreaterThan(500);
		for (const { club, picture } of all) {
			// Without fonts: loading them takes seven times as long as the rest.
			expect(new Resvg(picture.svg, { font: { loadSystemFonts: false } }).width, club.id).toBe(WIDTH);
			expect(seasonsIn(picture.svg), club.id).toBe(catalog.historyOf(club.id).length);
			expect(picture.alt.length).toBeLessThanOrEqual(1_024);
			expect(picture.alt).toContain(club.name);
		}
	});

	it('keeps its text within the frame', () => {
		const outside = all.flatMap(({ club, texts }) =>
			texts
				.filter(({ left, right }) => left < MARGIN / 2 || right > WIDTH - MARGIN / 2)
				.map(({ text }) => `${club.id}: ${text}`),
		);
		expect(outside).toEqual([]);
	});

	it.each([
		[
			'below it or in its description',
			({ view, picture }: (typeof all)[number]) => `${sent(view).text} ${picture.alt}`,
		],
		['in the words in its place', ({ view }: (typeof all)[number]) => sent({ ...view, ...view.withoutPicture }).text],
	])('shows nothing that is not said %s', (_, saidOf) => {
		const added = all.flatMap((each) => {
			const said = saidOf(each).replaceAll('\\', '').toLocaleLowerCase('es');
			const isAxis = ({ text, fill }: { text: string; fill: string }) => fill === Palette.quiet && /^\d{4}$/.test(text);
			return each.texts
				.filter((drawn) => !isAxis(drawn))
				.flatMap(({ text }) => text.match(/\d{4}|\p{Lu}[\p{L}.]{3,}/gu) ?? [])
				.filter((word) => !said.includes(word.toLocaleLowerCase('es')))
				.map((word) => `${each.club.id}: ${word}`);
		});
		expect(added).toEqual([]);
	});
});
