import type { Club } from '../../src/domain/club.js';
import type { Competition } from '../../src/domain/competition.js';
import type { Department } from '../../src/domain/department.js';
import type { Season } from '../../src/domain/season.js';
import type { Locale } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { type ChampionsAsked, championsView } from '../../src/views/champions/champions-view.js';
import type { ClubPage } from '../../src/views/club/club-tabs.js';
import { clubPageView } from '../../src/views/club/club-view.js';
import { type DepartmentPage, departmentView } from '../../src/views/department/department-view.js';
import { freeze } from '../../src/views/frozen.js';
import { seasonPageView } from '../../src/views/season/season-page-view.js';
import type { SeasonPage } from '../../src/views/season-button.js';
import type { View } from '../../src/views/view.js';
import { ownCatalog as catalog } from '../support/a-bot.js';

/** Cache of the pages of the bot's own data: there are thousands, and many test files look at all of them. */
const made = new Map<string, View>();

function once(of: readonly (string | number | undefined)[], make: () => View): View {
	const key = of.join(' ');
	// Frozen, as a change by one test would be seen by all later ones.
	const view = made.get(key) ?? freeze(make());
	made.set(key, view);
	return view;
}

export const ownSeasonPage = (season: Season, page: SeasonPage, locale: Locale): View =>
	once(['season', season.competition, season.year, page, locale], () =>
		seasonPageView(season, page, catalog, wordsIn(locale)),
	);

export const ownClubPage = (club: Club, page: ClubPage, locale: Locale): View =>
	once(['club', club.id, page, locale], () => clubPageView(club, page, catalog, wordsIn(locale)));

export const ownDepartmentPage = (
	department: Department,
	competition: Competition,
	page: DepartmentPage,
	locale: Locale,
): View =>
	once(['department', department.id, competition.id, page, locale], () =>
		departmentView(department, competition, page, catalog, wordsIn(locale)),
	);

export const ownChampionsPage = (asked: ChampionsAsked, locale: Locale): View =>
	once(['champions', asked.competition.id, asked.page, asked.decade, asked.part, locale], () =>
		championsView(asked, catalog, wordsIn(locale)),
	);
