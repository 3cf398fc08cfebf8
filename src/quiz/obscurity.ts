import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { fameOf } from './fame.js';
import { once } from './once.js';
import type { Option, Subject } from './question.js';

/**
 * Years back from a competition's newest season that fans have seen themselves; up to twice as far back, they were told
 * about it.
 */
const RECENT_YEARS = 25;
/** Known seasons in a First Division that make a club known to every fan. */
const HOUSEHOLD_SEASONS = 5;

/**
 * How obscure a club is to fans: 0 for one with a title in a First Division, a title of the last 25 years or five known
 * seasons in a First Division; 2 for one with a single known season; 1 for all others.
 */
export function obscurityOfClub(club: ClubId, catalog: Catalog): 0 | 1 | 2 {
	const history = catalog.historyOf(club);
	const inTop = history.filter(({ season }) => firstDivisions(catalog).has(season.competition));
	const titles = history.filter(({ reach }) => reach === 'champion');
	const isRecent = titles.some(({ season }) => obscurityOfYear(season.year, season.competition, catalog) === 0);
	if (isRecent || inTop.length >= HOUSEHOLD_SEASONS || titles.some((title) => inTop.includes(title))) return 0;
	return history.length > 1 ? 1 : 2;
}

/** How far back a season lies: 0 for the last 25 years, 1 for the 25 before them, 2 for all others. */
export function obscurityOfYear(year: number, competition: CompetitionId, catalog: Catalog): 0 | 1 | 2 {
	const age = (catalog.seasonsOf(competition).at(-1)?.year ?? year) - year;
	return age < RECENT_YEARS ? 0 : age < 2 * RECENT_YEARS ? 1 : 2;
}

/**
 * How obscure a question is: the mean of its year's and its club's obscurity; 2 or more for a club with a single known
 * season. A fraction breaks ties in favour of clubs with more seasons.
 */
export function obscurityOf(
	{ year, club }: Subject,
	right: Option,
	competition: CompetitionId,
	catalog: Catalog,
): number {
	const about = club ?? (right.type === 'club' ? right.club : undefined);
	const parts = [
		...(year === undefined ? [] : [obscurityOfYear(year, competition, catalog)]),
		...(about === undefined ? [] : [obscurityOfClub(about, catalog)]),
	];
	const mean = parts.reduce<number>((sum, each) => sum + each, 0) / Math.max(1, parts.length);
	if (about === undefined) return mean;
	const { seasons } = fameOf(about, catalog);
	return (seasons > 1 ? mean : 2) + 0.1 / (1 + seasons);
}

/** The competitions without promotion. */
export const firstDivisions = once(
	(catalog) =>
		new Set(
			catalog.competitions
				.map(({ id }) => id)
				.filter((id) => catalog.seasonsOf(id).every(({ promotions }) => promotions.length === 0)),
		),
);
