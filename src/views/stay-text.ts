import type { Catalog } from '../catalog/catalog.js';
import type { Stay } from '../catalog/follows/stays.js';
import type { CompetitionId } from '../domain/competition.js';
import type { Words } from '../text/words.js';
import { nameOfCompetition } from './names.js';

/** More stays in one league are counted, not listed. */
const LISTED_STAYS = 3;

/** A club's stays in a league, oldest first: `Primera División 2008–2012 ⬇`, or in how many of its seasons the club is named. */
export function stayText(
	competition: CompetitionId,
	stays: readonly Stay[],
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
): string {
	const name = nameOfCompetition(catalog, competition, words);
	const from = stays[0]?.from ?? 0;
	const count = stays.reduce((sum, stay) => sum + stay.named, 0);
	if (stays.length > LISTED_STAYS) return words.say('follows.league-many', { competition: name, count, from });
	return words.say('follows.league', { competition: name, years: stays.map(yearsText).join(', ') });
}

function yearsText({ from, until, relegated }: Stay): string {
	return `${from === until ? from : `${from}–${until}`}${relegated ? '\u00a0⬇' : ''}`;
}
