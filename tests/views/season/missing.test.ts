import { expect, it } from 'vitest';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { ownSeasonPage } from '../own-pages.js';

const page = (year: number, page: 'overview' | 'regional', locale: 'en' | 'es') =>
	JSON.stringify(ownSeasonPage(catalog.season('copa-peru', year) ?? expect.fail(`There is no ${year}`), page, locale));

it('an incomplete list says what it lacks, not that nothing is known of the champion’s department', () => {
	expect(page(2001, 'overview', 'es')).toMatch(
		/Sport Bolito.*faltan los clubes de La Libertad, .*Tacna, Tumbes y Ucayali\./,
	);
	expect(page(1997, 'overview', 'en')).toContain('the clubs of Loreto, Tumbes and Ucayali are missing.');
});

it('a region of unknown rounds may have had a match that is a record of the season', () => {
	expect(page(2012, 'regional', 'es')).toContain('VI y VII: no se conocen sus llaves ni sus grupos.');
	expect(page(2012, 'regional', 'en')).toContain('VI and VII: no ties or groups are known.');
});
