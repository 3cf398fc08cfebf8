import type { ClubId } from '../domain/club.js';
import type { Season } from '../domain/season.js';
import type { Question } from './question.js';

/** What someone looks up: a season, a club, or a list of champions. */
export type Lookup =
	| { readonly season: Pick<Season, 'competition' | 'year'> }
	| { readonly club: ClubId }
	| { readonly champions: true };

/** Whether the answer to an open question could be read off what someone looks up. */
export function spoils(question: Question, lookup: Lookup): boolean {
	if ('champions' in lookup) return true;
	if ('club' in lookup) {
		return (
			question.club === lookup.club ||
			question.options.some((option) => option.type === 'club' && option.club === lookup.club)
		);
	}
	const { competition, year } = lookup.season;
	if (competition !== question.competition) return false;
	return year === question.year || question.options.some((option) => option.type === 'year' && option.year === year);
}
