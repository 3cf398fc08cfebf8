import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/text/en.js';
import { es } from '../../../../src/text/es.js';
import { locales } from '../../../../src/text/locale.js';
import { MARGIN, WIDTH } from '../../../../src/views/pictures/palette.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { sent } from '../../../support/sent.js';
import { ownSeasonPage } from '../../own-pages.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';

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

/** Whether a text is a shield's initials. */
function isInitials(text: string): boolean {
	return /^[\p{Lu}\d]{1,3}$/u.test(text);
}

/** A text without markdown, in lower case. */
function plain(text: string): string {
	return text.replace(/[*\\`]/g, '').toLocaleLowerCase('es');
}
