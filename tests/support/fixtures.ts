import { Club, ClubId } from '../../src/domain/club.js';
import { Competition } from '../../src/domain/competition.js';
import { Department } from '../../src/domain/department.js';
import { Match, Tie } from '../../src/domain/match.js';
import { GroupRound, TiesRound } from '../../src/domain/round.js';
import { Season } from '../../src/domain/season.js';

/** Made-up data, parsed by its schemas, which fill in what is left out. */

export const clubId = (id: string) => ClubId.parse(id);

export const aClub = (club: { readonly id: string; readonly [field: string]: unknown }) =>
	Club.parse({ name: titled(club.id), ...club });

export const aDepartment = (id = 'lima') => Department.parse({ id, name: titled(id), capital: titled(id) });

export const aCompetition = (competition: { readonly [field: string]: unknown } = {}) =>
	Competition.parse({
		id: 'copa',
		name: { en: 'Cup', es: 'Copa' },
		article: 'la',
		about: { en: 'A cup.', es: 'Una copa.' },
		order: 0,
		...competition,
	});

export const aSeason = (season: { readonly [field: string]: unknown } = {}) =>
	Season.parse({ competition: 'copa', year: 2000, sources: [{ name: 'Almanac' }], ...season });

/** `aMatch('norte 2-1 sur')`; a question mark stands for a score nobody knows. */
export function aMatch(text: string, more: { readonly [field: string]: unknown } = {}): Match {
	const [home, result = '?', away] = text.split(' ');
	const score = result === '?' ? undefined : result.split('-').map(Number);
	return Match.parse({ home, away, ...(score && { score }), ...more });
}

/** A tie between the clubs of its first leg. */
export function aTie(legs: readonly string[], more: { readonly [field: string]: unknown } = {}): Tie {
	const matches = legs.map((leg) => aMatch(leg));
	const [first] = matches;
	return Tie.parse({ clubs: [first?.home ?? 'norte', first?.away ?? 'sur'], legs: matches, ...more });
}

export const aGroup = (matches: readonly string[], more: { readonly [field: string]: unknown } = {}) =>
	GroupRound.parse({ type: 'group', name: 'final-group', matches: matches.map((each) => aMatch(each)), ...more });

export const aTiesRound = (ties: readonly Tie[], more: { readonly [field: string]: unknown } = {}) =>
	TiesRound.parse({ type: 'ties', name: 'final', ties, ...more });

/** A season whose national stage has these rounds. */
export const aNationalSeason = (rounds: readonly unknown[], more: { readonly [field: string]: unknown } = {}) =>
	aSeason({ stages: [{ id: 'national', rounds }], ...more });

function titled(id: string): string {
	return id
		.split('-')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}
