import { expect, it } from 'vitest';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { clubGist } from '../../src/views/club/club-gist.js';
import { placeBesideName } from '../../src/views/names.js';
import { seasonGist } from '../../src/views/season/season-gist.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { clubId } from '../support/fixtures.js';

const gists = locales
	.map(wordsIn)
	.flatMap((words) => [
		...catalog.seasons.map((season) => seasonGist(season, catalog, words)),
		...catalog.clubs.map((club) => clubGist(club, catalog, words)),
	]);

it('in the line above a page no sign stands alone at the end of a line, and no count without its competition', () => {
	expect(gists.filter((gist) => /(?:🏆|🥈) | ×|× /.test(gist))).toEqual([]);
	expect(gists.filter((gist) => gist.includes('🏆'))).not.toEqual([]);
});

it('no club’s town stands in its name and again beside it', () => {
	const words = wordsIn('es');
	const told = catalog.clubs.map((club) => ({ gist: clubGist(club, catalog, words), town: club.town ?? '' }));
	expect(told.filter(({ gist, town }) => gist.includes(`(${town})** · ${town}`))).toEqual([]);
	const beside = (id: string) => placeBesideName(catalog, clubId(id), words);
	expect([beside('santos-nazca'), beside('universitario'), beside('utc')]).toEqual(['Ica', undefined, 'Cajamarca']);
});
