import { describe, expect, it } from 'vitest';
import { nationalRounds, qualifiersOf } from '../../src/domain/decider.js';
import { clubsOf } from '../../src/domain/standing.js';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { clubName, seasonName } from '../../src/views/names.js';
import { pagesOf } from '../../src/views/season/season-navigation.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { sent } from '../support/sent.js';
import { ownClubPage, ownSeasonPage } from './own-pages.js';

describe.each(locales)('in %s', (locale) => {
	const words = wordsIn(locale);
	const leftOut = words.say('and-more.lines', { count: 99 }).replace(/99.*/, '');

	it('a season shows every qualifier, every note and every source', () => {
		const missing = catalog.seasons.flatMap((season) => {
			const overview = sent(ownSeasonPage(season, 'overview', locale)).text;
			const sources = sent(ownSeasonPage(season, 'sources', locale)).text;
			const clubs = qualifiersOf(season).map(({ club }) => clubName(catalog, club, season.year).replace(/\)$/, ''));
			return [
				...clubs.filter((name) => !overview.includes(name)),
				...season.notes.map((note) => words.of(note)).filter((note) => !sources.includes(note)),
				...season.sources
					.filter(({ name }) => !sources.replaceAll('\\', '').includes(name.replaceAll(/[[\]]/g, '')))
					.map(({ name }) => name),
			].map((what) => `${season.competition} ${season.year}: ${what}`);
		});
		expect(missing).toEqual([]);
	});

	it('a season’s national page shows every round, club and known score', () => {
		const missing = catalog.seasons.flatMap((season) => {
			if (!pagesOf(season, catalog).includes('national')) return [];
			const { text } = sent(ownSeasonPage(season, 'national', locale));
			const rounds = nationalRounds(season);
			const shown = rounds.flatMap((round) =>
				round.type === 'group' && round.name !== 'group-stage' ? round.matches : [],
			);
			const scores = shown.flatMap(({ score }) => (score ? [`${score[0]}–${score[1]}`] : []));
			return (
				[...new Set([...rounds.flatMap(clubsOf).map((club) => clubName(catalog, club, season.year)), ...scores])]
					// A table wraps a long name into the next row.
					.filter((what) => !text.includes(what) && !what.split(' ').every((word) => text.includes(word)))
					.map((what) => `${season.competition} ${season.year}: ${what}`)
			);
		});
		expect(missing).toEqual([]);
	});

	it('no page of the data has to leave anything out', () => {
		const pages = catalog.seasons.flatMap((season) =>
			pagesOf(season, catalog).filter((page) => sent(ownSeasonPage(season, page, locale)).text.includes(leftOut)),
		);
		expect(pages).toEqual([]);
	});

	it('a club shows every season, newest first, and its menus lead to each', () => {
		for (const club of catalog.clubs) {
			const { embeds, menus } = sent(ownClubPage(club, 'seasons', locale));
			const history = catalog.historyOf(club.id);
			const lines = (embeds[0]?.description ?? '').split('\n').filter((line) => line.startsWith('**'));
			const years = history.map(({ season }) => season.year).toSorted((a, b) => b - a);
			expect(lines.map((line) => Number(/\d{4}(?=\*\* · )/.exec(line)?.[0]))).toEqual(years);
			for (const { season } of history) expect(lines.join('\n')).toContain(`**${seasonName(catalog, season, words)}**`);
			const options = menus.flatMap((menu) => menu.options.map(({ value }) => value));
			expect(options.toSorted()).toEqual(
				history.map(({ season }) => `${season.competition} ${season.year}`).toSorted(),
			);
		}
	});
});
