import type { ClubId } from '../domain/club.js';
import type { Season } from '../domain/season.js';
import type { Question } from './question.js';

/** What someone looks up: a season, a club, or a list of champions or of a department's clubs. */
export type Lookup =
	| { readonly season: Pick<Season, 'competition' | 'year'> }
	| { readonly club: ClubId }
	| { readonly lists: true };

/** Whether the answer to an open question could be read off what someone looks up. */
export function spoils({ competition, subject, options }: Question, lookup: Lookup): boolean {
	if ('lists' in lookup) return true;
	if ('club' in lookup) {
		return (
			subject.club === lookup.club || options.some((option) => option.type === 'club' && option.club === lookup.club)
		);
	}
	const { year } = lookup.season;
	if (lookup.season.competition !== competition) return false;
	return year === subject.year || options.some((option) => option.type === 'year' && option.year === year);
}

/** What a question tells once it is answered: its subject and its right option, as if they had been looked up. */
export function lookupsOf({ competition, subject, options, answer }: Question): readonly Lookup[] {
	const right = options[answer];
	const years = [subject.year, right?.type === 'year' ? right.year : undefined];
	const clubs = [subject.club, right?.type === 'club' ? right.club : undefined];
	return [
		...years.flatMap((year) => (year === undefined ? [] : [{ season: { competition, year } }])),
		...clubs.flatMap((club) => (club === undefined ? [] : [{ club }])),
	];
}
