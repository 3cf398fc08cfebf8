import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { titleClubs } from '../domain/decider.js';
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

/**
 * Whether a lookup gives an open question away, directly or through other content of the page: a season that lists the
 * club, a finalist's page that mentions the final.
 */
export function givesAway(question: Question, lookup: Lookup, catalog: Pick<Catalog, 'historyOf' | 'season'>): boolean {
	if (spoils(question, lookup)) return true;
	const { kind, competition, subject, options } = question;
	if ('season' in lookup) {
		// Relegated clubs are listed on that year's pages of every league, and are missing from the next year's.
		const isOfTheFall = kind === 'relegated' || kind === 'fallen-champion';
		if (isOfTheFall && [0, 1].includes(lookup.season.year - (subject.year ?? 0))) return true;
		const clubs = options.flatMap((option) => (option.type === 'club' ? [option.club] : []));
		const asked = subject.year === undefined ? [...(subject.club ? [subject.club] : []), ...clubs] : [];
		return asked.some((club) =>
			catalog
				.historyOf(club)
				.some(({ season }) => season.competition === lookup.season.competition && season.year === lookup.season.year),
		);
	}
	if (!('club' in lookup) || subject.year === undefined) return false;
	const season = catalog.season(competition, subject.year);
	const named = season ? titleClubs(season) : [];
	return [...named, ...(season?.promotions ?? []).map(({ club }) => club)].includes(lookup.club);
}

/** What a question reveals once it is answered: its subject and its right option, as lookups. */
export function lookupsOf({ competition, subject, options, answer }: Question): readonly Lookup[] {
	const right = options[answer];
	const years = [subject.year, right?.type === 'year' ? right.year : undefined];
	const clubs = [subject.club, right?.type === 'club' ? right.club : undefined];
	return [
		...years.flatMap((year) => (year === undefined ? [] : [{ season: { competition, year } }])),
		...clubs.flatMap((club) => (club === undefined ? [] : [{ club }])),
	];
}
