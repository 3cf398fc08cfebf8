import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { pagesOf } from '../../../src/views/season/season-navigation.js';
import { seasonPageView } from '../../../src/views/season/season-page-view.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { sent } from '../../support/sent.js';

const season = (year: number, competition = 'copa-peru') => {
	const found = catalog.season(competition, year);
	if (!found) throw new Error(`There is no season ${year} of ${competition}`);
	return found;
};

describe('how a competition was played', () => {
	it('has a button on every season of which a source tells, and on no other', () => {
		for (const each of catalog.seasons) {
			expect(pagesOf(each, catalog).includes('format')).toBe(catalog.formatOf(each) !== undefined);
		}
		expect(pagesOf(season(1990), catalog)).not.toContain('format');
		expect(pagesOf(season(1995, 'primera'), catalog)).not.toContain('format');
	});

	it.each(locales)(
		'tells every stage, what there was to win, ties, notes and sources of all its eras, in %s',
		(locale) => {
			const words = wordsIn(locale);
			const formats = catalog.competitions.flatMap(({ id, formats: eras }) => eras.map((era) => ({ id, era })));
			expect(formats.length).toBeGreaterThanOrEqual(8);
			for (const { id, era } of formats) {
				const { text } = sent(seasonPageView(season(era.from, id), 'format', catalog, words));
				const told = [
					era.title,
					...era.stages,
					era.prize,
					...(era.ties ? [era.ties] : []),
					...(era.note ? [era.note] : []),
				];
				for (const each of told) expect(text).toContain(words.of(each));
				for (const { name } of era.sources) expect(text).toContain(name);
			}
		},
	);

	it('says of today’s cup that its champion goes up to Liga 2, two promotions below the First Division', () => {
		const view = seasonPageView(season(2025), 'format', catalog, wordsIn('es'));
		const { text, buttons } = sent(view);
		expect(text).toContain('Copa Perú desde 2025');
		expect(text).toContain('Solo el campeón sube directo, a la Liga 2');
		expect(text).toContain('Entre la copa y la Primera hay dos ascensos');
		expect(buttons.map(({ label }) => label)).toContain('Así se juega');
	});
});
