import { expect, it } from 'vitest';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { clubChoice } from '../../src/views/choices.js';
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

it('whom others name champion stands once where they only have the first two the other way round', () => {
	const season = catalog.season('copa-peru', 2019) ?? expect.fail('There is no 2019');
	const said = (others: Partial<typeof season> = {}) =>
		seasonGist({ ...season, ...others }, catalog, wordsIn('es')).match(/otros dan a [^)]*/g);
	expect(said()).toEqual(['otros dan a Deportivo Llacuabamba']);
	const { champion } = season;
	expect(said({ champion: champion && { ...champion, variants: [] } })).toEqual(['otros dan a Carlos Stein']);
});

it('no club’s town stands in its name and again beside it', () => {
	const words = wordsIn('es');
	const told = catalog.clubs.map((club) => ({ gist: clubGist(club, catalog, words), town: club.town ?? '' }));
	expect(told.filter(({ gist, town }) => gist.includes(`(${town})** · ${town}`))).toEqual([]);
	expect(gists.filter((gist) => /\(([^()]+)\)\W* \(\1/.test(gist))).toEqual([]);
	const choices = catalog.clubs.map((club) => clubChoice(club, { withPlace: true }, catalog, words).name);
	expect(choices.filter((choice) => /\((.+)\) · \1/.test(choice))).toEqual([]);
	const beside = (id: string) => placeBesideName(catalog, clubId(id), words);
	expect([beside('santos-nazca'), beside('universitario'), beside('utc')]).toEqual(['Ica', undefined, 'Cajamarca']);
});
