import type { Catalog } from '../catalog/catalog.js';
import type { Stay } from '../catalog/follows/stays.js';
import type { CompetitionId } from '../domain/competition.js';
import { yearsOf } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { nameOfCompetition } from './names.js';

/** More stays in one league are counted, not listed. */
const LISTED_STAYS = 3;

/**
 * A club's stays in a league, oldest first: `Primera División 2008–2012 ⬇`; more than `LISTED_STAYS` are counted by
 * their seasons.
 */
export function stayText(
	competition: CompetitionId,
	stays: readonly Stay[],
	catalog: Pick<Catalog, 'competition' | 'season'>,
	words: Words,
): string {
	const name = nameOfCompetition(catalog, competition, words);
	/** A season's name: `2015/16` where it spans two years. */
	const named = (year: number) => {
		const season = catalog.season(competition, year);
		return season ? yearsOf(season) : `${year}`;
	};
	const from = named(stays[0]?.from ?? 0);
	const count = stays.reduce((sum, { known }) => sum + known, 0);
	if (stays.length > LISTED_STAYS) return words.say('follows.league-many', { competition: name, count, from });
	return words.say('follows.league', {
		competition: name,
		years: stays.map((stay) => yearsText(stay, named)).join(', '),
	});
}

/** The word joiner keeps a line from breaking within a span of years. */
function yearsText({ from, until, relegated }: Stay, named: (year: number) => string): string {
	return `${from === until ? named(from) : `${named(from)}–\u2060${named(until)}`}${relegated ? '\u00a0⬇' : ''}`;
}
