import { type CupEdition, isOwn } from './abroad.js';
import type { Contradiction } from './contradiction.js';

/** What cannot be true of one edition of a cup abroad. */
export function ofEdition({ year, entrants, matches }: CupEdition): Contradiction[] {
	return [
		...entrants.flatMap(({ club }, index) =>
			entrants.findIndex((each) => each.club === club) < index
				? [{ path: ['entrants', index, 'club'], expected: `"${club}" only once` }]
				: [],
		),
		...matches.flatMap(({ home, away, date }, index) => {
			const found: Contradiction[] = [];
			const at = ['matches', index];
			if (!isOwn(home) && !isOwn(away)) found.push({ path: at, expected: 'a match of a club that is in clubs.json' });
			if (home === away) found.push({ path: [...at, 'away'], expected: 'another club than at home' });
			if (Math.abs(Number(date.slice(0, 4)) - year) > 1) {
				found.push({ path: [...at, 'date'], expected: `a day in or near ${year}` });
			}
			return found;
		}),
	];
}
