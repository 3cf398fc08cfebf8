import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { askable, compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { wordsIn } from '../../src/text/words.js';
import { championPages } from '../../src/views/champions/champion-pages.js';
import { championsView } from '../../src/views/champions/champions-view.js';
import { clubPageView } from '../../src/views/club/club-view.js';
import { pagesOf } from '../../src/views/season/season-navigation.js';
import { seasonPageView } from '../../src/views/season/season-page-view.js';
import { ownCatalog } from '../support/a-bot.js';
import { ownChampionsPage, ownClubPage, ownSeasonPage } from '../views/own-pages.js';
import { aFolderOf, aLeague, imported } from './made-up-results.js';

const here = ownCatalog.competitions.map(({ id }) => id);
/** Names of Peruvian clubs in the quiz, given to clubs of another country. */
const names = here
	.flatMap((id) => askable(ownCatalog, id))
	.flatMap(({ kind, subject: { club } }) => (kind === 'department' && club ? [ownCatalog.club(club).name] : []))
	.filter((_, index) => index % 12 === 0);
const clubs = [...new Set([...names, 'Cumbre', 'Duna'])].slice(0, 24);
const folder = aFolderOf({
	'in/2001/li.1.json': aLeague('Liga Austral 2001', clubs),
	'in/2002/li.1.json': aLeague('Liga Austral 2002', clubs.toReversed(), 2002),
});
const { lines, to } = imported(folder, { catalog: ownCatalog });
const both = loadCatalog([join(import.meta.dirname, '../../data'), to]);

describe('with leagues of the same names in the folder, Peru has', () => {
	it('a league beside it', () => {
		expect(lines).toEqual([]);
		expect(both.competitions.length).toBe(here.length + 1);
	});

	it('the same questions', () => {
		for (const id of here) {
			const all = askable(both, id);
			expect(all).toEqual(askable(ownCatalog, id));
			for (const each of all.filter((_, index) => index % 7 === 0)) {
				expect(compose(each, both, seeded(1))).toEqual(compose(each, ownCatalog, seeded(1)));
			}
		}
	});

	it('the same search results, for who has chosen Peru’s competitions', () => {
		const queries = ownCatalog.clubs.flatMap(({ name }, index) =>
			index % 9 === 0 ? [name, name.slice(0, 4), `${name.slice(1)}x`] : [],
		);
		for (const query of ['', ...queries]) {
			const found = (catalog: typeof both) =>
				catalog.searchClubs(query, 25, here).map(({ item, rank }) => `${item.id} ${rank}`);
			expect(found(both), query).toEqual(found(ownCatalog));
			expect(both.clubMeant(query, here), query).toEqual(ownCatalog.clubMeant(query, here));
		}
	});

	it('the same views', () => {
		const some = <T>(all: readonly T[], each: number) => all.filter((_, index) => index % each === 0);
		for (const locale of ['en', 'es'] as const) {
			const say = wordsIn(locale);
			for (const club of some(ownCatalog.clubs, 12)) {
				for (const page of ['show', 'seasons', 'story'] as const) {
					expect(clubPageView(club, page, both, say)).toEqual(ownClubPage(club, page, locale));
				}
			}
			for (const season of some(ownCatalog.seasons, 7)) {
				for (const page of pagesOf(season, ownCatalog)) {
					expect(seasonPageView(season, page, both, say)).toEqual(ownSeasonPage(season, page, locale));
				}
			}
			for (const competition of ownCatalog.competitions) {
				for (const page of championPages) {
					const asked = { competition, page, decade: undefined, part: 0 };
					expect(championsView(asked, both, say)).toEqual(ownChampionsPage(asked, locale));
				}
			}
		}
	});
});
