import type { Catalog } from '../catalog/catalog.js';
import { fold } from '../catalog/fold.js';
import type { ClubId } from '../domain/club.js';
import { oncePerCompetition } from './once.js';
import type { Question } from './question.js';

/**
 * What a club is called in a question: its name in the year that is asked about, if any. Its place is added only if
 * another club of that name has played in the competition.
 */
export function askedName(
	{ competition, subject }: Pick<Question, 'competition' | 'subject'>,
	club: ClubId,
	catalog: Catalog,
): string {
	const label = catalog.clubLabel(club, subject.year);
	const { name } = catalog.club(club);
	if (label === name || !label.startsWith(`${name} (`)) return label;
	return hasNamesake(catalog, competition).has(club) ? label : name;
}

/** Whether a club's place is added to its name in a question. */
export function isNamedWithPlace(
	asked: Pick<Question, 'competition' | 'subject'>,
	club: ClubId,
	catalog: Catalog,
): boolean {
	return askedName(asked, club, catalog).startsWith(`${catalog.club(club).name} (`);
}

/** The clubs that share their name with another club that has played in a competition. */
const hasNamesake = oncePerCompetition((catalog, competition): ReadonlySet<ClubId> => {
	const players = new Map<string, ClubId[]>();
	for (const { id, name } of catalog.clubs) {
		if (!catalog.historyOf(id).some(({ season }) => season.competition === competition)) continue;
		const key = fold(name);
		players.set(key, [...(players.get(key) ?? []), id]);
	}
	const sharing = catalog.clubs.filter(({ id, name }) => players.get(fold(name))?.some((other) => other !== id));
	return new Set(sharing.map(({ id }) => id));
});
