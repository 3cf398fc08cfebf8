import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import {
	decidingRound,
	leagueRounds,
	nationalRounds,
	qualifiersOf,
	regionsOf,
	stageOf,
	titleClubs,
} from '../../domain/decider.js';
import { type Season, yearsOf } from '../../domain/season.js';
import { clubsOf } from '../../domain/standing.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { clubMenu } from '../club-menu.js';
import { customId } from '../custom-id.js';
import { Limit } from '../limits.js';
import { menuOf } from '../menu.js';
import { seasonName } from '../names.js';
import { type SeasonPage, seasonButton, seasonButtonId, seasonPages } from '../season-button.js';
import { tipButton } from '../tip.js';
import type { Row } from '../view.js';
import { isWinnerOnly } from './league-lines.js';
import { isStagePage, stageParts } from './stage-parts.js';

type Names = Pick<
	Catalog,
	'club' | 'clubLabel' | 'department' | 'competition' | 'competitions' | 'season' | 'neighbours' | 'formatOf'
>;

/** The rows under a season: its pages, the seasons around it, its clubs. */
export function seasonRows(season: Season, page: SeasonPage, catalog: Names, words: Words): readonly Row[] {
	const tabs = pageButtons(season, page, catalog, words);
	const others = [...tabs.slice(Limit.buttonsInRow), ...yearButtons(season, catalog), tipButton({ season }, words)];
	return [
		rowOf(tabs.slice(0, Limit.buttonsInRow)),
		rowOf(others.slice(0, Limit.buttonsInRow)),
		...(others.length > Limit.buttonsInRow ? [rowOf(others.slice(Limit.buttonsInRow))] : []),
		...clubMenu(notableClubs(season), words.say('season.jump-club'), catalog, words, { year: season.year }),
		...elsewhereMenu(season, catalog, words),
	];
}

/** The pages of a season that have something to show. */
export function pagesOf(season: Season, catalog: Pick<Catalog, 'formatOf'>): readonly SeasonPage[] {
	const shown = stageParts(season).map(({ page }) => page);
	const has = {
		overview: true,
		qualifiers: qualifiersOf(season).length > 0,
		regional: season.stages.some(({ id }) => id === 'regional'),
		early: shown.includes('early'),
		groups: shown.includes('groups'),
		national: shown.includes('national'),
		cup: shown.includes('cup'),
		league: hasMoreThanOverview(season),
		format: catalog.formatOf(season) !== undefined,
		sources: true,
	} as const satisfies Record<SeasonPage, boolean>;
	return seasonPages.filter((each) => has[each]);
}

/**
 * The page that a button leads to; undefined where the season has none such. A stage that has been divided, or put
 * together again, since the button was posted is shown from its end.
 */
export function pageMeant(
	season: Season,
	page: SeasonPage,
	catalog: Pick<Catalog, 'formatOf'>,
): SeasonPage | undefined {
	if (pagesOf(season, catalog).includes(page)) return page;
	return isStagePage(page) ? stageParts(season).at(-1)?.page : undefined;
}

/** What a page is called. */
export function pageName(season: Season, page: SeasonPage, words: Words): string {
	const isRest = page === 'cup' && stageParts(season).length > 1;
	return words.say(isRest ? 'season.tab.knock-out' : `season.tab.${page}`);
}

/** Whether the page of tables tells more than the overview, which has the final and the first clubs. */
function hasMoreThanOverview(season: Season): boolean {
	const deciding = decidingRound(season);
	const others = leagueRounds(season).filter((round) => round !== deciding);
	return (
		others.some((round) => !isWinnerOnly(round)) || (others.length > 0 && stageOf(season, 'league')?.note !== undefined)
	);
}

/** The current page's button stays enabled: Discord dims a disabled one, and this one should be the easiest to read. */
function pageButtons(season: Season, page: SeasonPage, catalog: Names, words: Words): readonly APIButtonComponent[] {
	return pagesOf(season, catalog).map((each) => {
		const style = each === page ? ButtonStyle.Primary : ButtonStyle.Secondary;
		return button(seasonButtonId(season, each), pageName(season, each, words), style);
	});
}

function yearButtons(season: Season, catalog: Names): readonly APIButtonComponent[] {
	const { previous, next } = catalog.neighbours(season);
	return [
		...(previous ? [seasonButton(previous, `◀ ${yearsOf(previous)}`)] : []),
		...(next ? [seasonButton(next, `${yearsOf(next)} ▶`)] : []),
	];
}

/** A menu of the same country's other competitions of that year, then of the seasons that clubs were promoted to. */
function elsewhereMenu(season: Season, catalog: Names, words: Words): readonly Row[] {
	const { area } = catalog.competition(season.competition) ?? {};
	const sameYear = catalog.competitions
		.filter((each) => each.id !== season.competition && each.area === area)
		.flatMap(({ id }) => catalog.season(id, season.year) ?? []);
	const goals = season.promotions.flatMap(({ to, year }) => catalog.season(to, year) ?? []);
	const options = [...new Set([...sameYear, ...goals])]
		.slice(0, Limit.selectOptions)
		.map((other) => ({ label: seasonName(catalog, other, words), value: `${other.competition} ${other.year}` }));
	return options.length === 0
		? []
		: [menuOf(customId('season', ['show', 'elsewhere']), words.say('season.jump-competition'), options)];
}

/**
 * The clubs that people go on to: champion, runner-up, third, promoted and relegated clubs, then those that got far.
 */
function notableClubs(season: Season): readonly ClubId[] {
	const rounds = [...leagueRounds(season), ...nationalRounds(season)].toReversed();
	return [
		...new Set([
			...titleClubs(season),
			...[season.champion, season.runnerUp].flatMap((claim) => claim?.variants.map(({ club }) => club) ?? []),
			...(season.third ? [season.third.club] : []),
			...season.promotions.map(({ club }) => club),
			...(season.relegations ?? []).map(({ club }) => club),
			...season.abroad.map(({ club }) => club),
			...rounds.flatMap(clubsOf),
			...regionsOf(season).flatMap(({ qualified }) => qualified.map(({ club }) => club)),
		]),
	];
}
