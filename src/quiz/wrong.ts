import type { Catalog } from '../catalog/catalog.js';
import { type Club, type ClubId, foundingYears } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { kinOf } from './kin.js';
import type { Option, Question } from './question.js';

/** Whether an option is certainly wrong, by any fan's or source's view, yet not absurd. */
export function isSurelyWrong(
	option: Option,
	right: Option,
	{ subject, competition }: Pick<Question, 'subject' | 'competition'>,
	catalog: Catalog,
): boolean {
	const { club, year } = subject;
	if (option.type === 'club') {
		const meant = [club, right.type === 'club' ? right.club : undefined];
		if (!meant.every((each) => isApart(each, option.club, catalog))) return false;
		if (year === undefined) return true;
		return existed(catalog.club(option.club), year) && !isCredited(option.club, year, competition, catalog);
	}
	if (club === undefined || option.type !== 'year') return true;
	const winner = catalog.season(competition, option.year)?.champion?.club;
	return existed(catalog.club(club), option.year) && isApart(club, winner, catalog);
}

/** Whether two clubs are different and cannot be taken for each other. */
function isApart(one: ClubId | undefined, other: ClubId | undefined, catalog: Catalog): boolean {
	return one === undefined || other === undefined || (one !== other && !kinOf(one, catalog).has(other));
}

/** Whether a club may have existed in a year. */
function existed(club: Club, year: number): boolean {
	return foundingYears(club).every((founded) => founded <= year);
}

/** Whether some source names a club as a season's champion or runner-up instead of the accepted one. */
function isCredited(club: ClubId, year: number, competition: CompetitionId, catalog: Catalog): boolean {
	const season = catalog.season(competition, year);
	return [season?.champion, season?.runnerUp].some((claim) => claim?.variants.some((each) => each.club === club));
}
