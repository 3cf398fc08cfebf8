import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { clubPageView } from '../../src/views/club/club-view.js';
import { seasonGist } from '../../src/views/season/season-gist.js';
import { seasonPageView } from '../../src/views/season/season-page-view.js';
import { drawnTexts } from '../views/pictures/drawn-texts.js';
import { aFolderOf, aLeague, footballJson, imported, tenClubs } from './made-up-results.js';

describe.each(locales)('an imported folder, in %s', (locale) => {
	it('says by its name, once, from which country the one of two namesakes is', () => {
		const rounds = {
			Semifinals: ['Duna (CHI) 1-0 Cumbre (ESP)', 'Duna (ENG) 2-1 Faro (ARG)'],
			Final: ['Duna (CHI) 0-1 Duna (ENG)'],
		};
		const cup = loadCatalog([
			imported(aFolderOf({ 'in/2003/copa.json': footballJson('Copa Boreal 2003', rounds, 2003) })).to,
		]);
		const season = cup.seasons[0] ?? expect.fail('no season');
		const words = wordsIn(locale);
		const gist = seasonGist(season, cup, words);
		for (const code of ['ENG', 'CHI']) expect(gist).toContain(`**Duna** (${words.country(code)})`);
	});

	it('names a lane of a club’s card, however long its titles’ seasons are called', () => {
		const years = Array.from({ length: 15 }, (_, index) => 2001 + index);
		const named = (year: number) => `${year}/${`${year + 1}`.slice(2)}`;
		const files = years.map((year) => {
			const clubs = year % 3 === 0 ? tenClubs : tenClubs.toReversed();
			return [`in/${named(year).replace('/', '-')}/li.1.json`, aLeague(`Liga Austral ${named(year)}`, clubs, year)];
		});
		const long = loadCatalog([imported(aFolderOf(Object.fromEntries(files))).to]);
		const club = long.clubWithId('cumbre') ?? expect.fail('no such club');
		const drawn = drawnTexts(clubPageView(club, 'show', long, wordsIn(locale)).picture?.svg ?? '');
		expect(drawn.map(({ text }) => text)).toEqual(expect.arrayContaining(['Liga Austral', '5']));
	});

	it('does not tell of a country’s own league where its clubs are from', () => {
		const english = loadCatalog([
			imported(aFolderOf({ 'in/2001-02/en.1.json': aLeague('English Premier League 2001/02', tenClubs, 2001) })).to,
		]);
		const [season] = english.seasons;
		if (!season) throw new Error('no season');
		const { content, picture } = seasonPageView(season, 'overview', english, wordsIn(locale));
		expect(content).toContain('Cumbre');
		expect(`${content}${picture?.svg}`).not.toMatch(/England|Inglaterra|ENG/);
	});
});
