import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import type { Club } from '../../src/domain/club.js';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { aboutView } from '../../src/views/about-view.js';
import { championPages } from '../../src/views/champions/champion-pages.js';
import { clubQuestionView, withOtherClubs } from '../../src/views/club/club-question-view.js';
import { clubPages } from '../../src/views/club/club-tabs.js';
import { clubPickerView } from '../../src/views/club/club-view.js';
import { departmentPages } from '../../src/views/department/department-view.js';
import { nearestSeasonsView } from '../../src/views/season/nearest-seasons-view.js';
import { pagesOf } from '../../src/views/season/season-navigation.js';
import type { View } from '../../src/views/view.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { ownChampionsPage, ownClubPage, ownDepartmentPage, ownSeasonPage } from './own-pages.js';
import { textProblems, viewProblems } from './view-problems.js';

describe.each(locales)('in %s, Discord takes and a person can read', (locale) => {
	const words = wordsIn(locale);

	it('every page of every season', () => {
		expect(
			problemsOf(
				catalog.seasons,
				(season) => `${season.competition} ${season.year}`,
				(season) => pagesOf(season, catalog).map((page) => ownSeasonPage(season, page, locale)),
			),
		).toEqual([]);
	});

	it('every club', () => {
		const views = problemsOf(
			catalog.clubs,
			({ id }) => id,
			(club) => clubPages.map((page) => ownClubPage(club, page, locale)),
		);
		expect(views).toEqual([]);
	});

	it('every picker of namesakes', () => {
		const byName = new Map<string, Club[]>();
		for (const club of catalog.clubs) byName.set(fold(club.name), [...(byName.get(fold(club.name)) ?? []), club]);
		const pickers = [...byName.values()].filter(({ length }) => length > 1);
		expect(pickers.length).toBeGreaterThan(10);
		const problems = problemsOf(
			pickers,
			([first]) => first?.name ?? '',
			(clubs) => [
				clubPickerView(
					clubs.map((item) => ({ item })),
					clubs[0]?.name ?? '',
					catalog,
					words,
				),
			],
		);
		expect(problems).toEqual([]);
	});

	it('every question about which club is meant, and every page with others of its name', () => {
		const hits = catalog.searchClubs('');
		const problems = problemsOf(
			catalog.clubs,
			({ id }) => id,
			(club) => [
				clubQuestionView(
					[{ item: club, rank: 'near', nickname: club.nicknames[0] ?? club.name }],
					club.name,
					catalog,
					words,
				),
				withOtherClubs(
					ownClubPage(club, 'show', locale),
					hits.map(({ item }) => item.id),
					catalog,
					words,
				),
			],
		);
		expect(problems).toEqual([]);
		expect(
			problemsOf(
				[hits],
				() => '25 clubs',
				(many) => [clubQuestionView(many, 'x'.repeat(60), catalog, words)],
			),
		).toEqual([]);
	});

	it('every department in every competition', () => {
		const pairs = catalog.departments.flatMap((department) =>
			catalog.competitions.map((competition) => ({ department, competition })),
		);
		const problems = problemsOf(
			pairs,
			({ department }) => department.id,
			({ department, competition }) =>
				departmentPages.map((page) => ownDepartmentPage(department, competition, page, locale)),
		);
		expect(problems).toEqual([]);
	});

	it('every roll of honour, whole and by decade', () => {
		const asked = catalog.competitions.flatMap((competition) =>
			[undefined, 1910, 1960, 2000, 2020, 3000].flatMap((decade) =>
				championPages.flatMap((page) => [0, 1, 2].map((part) => ({ competition, decade, page, part }))),
			),
		);
		const problems = problemsOf(
			asked,
			({ competition, page }) => `${competition.id} ${page}`,
			(each) => [ownChampionsPage(each, locale)],
		);
		expect(problems).toEqual([]);
	});

	it('what the bot knows, and the seasons nearest to one that is not there', () => {
		const near = ['1900', 'primera 2500', 'nonsense'].flatMap((typed) => {
			const meant = catalog.seasonMeant(typed, catalog.competitions[0]?.id ?? missing());
			return meant.found ? [] : [nearestSeasonsView(meant, typed, catalog, words)];
		});
		expect(near).toHaveLength(3);
		expect(
			[aboutView(catalog.competitions, { questions: 400, readsChat: true }, catalog, words), ...near].flatMap(
				(view) => [...viewProblems(view), ...textProblems(view)],
			),
		).toEqual([]);
	});
});

function problemsOf<T>(
	all: readonly T[],
	nameOf: (each: T) => string,
	viewsOf: (each: T) => readonly View[],
): string[] {
	expect(all.length).toBeGreaterThan(0);
	return all.flatMap((each) =>
		viewsOf(each).flatMap((view) =>
			[...viewProblems(view), ...textProblems(view)].map((problem) => `${nameOf(each)}: ${problem}`),
		),
	);
}

function missing(): never {
	throw new Error('There is no competition');
}
