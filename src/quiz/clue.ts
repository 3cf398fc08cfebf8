import * as z from 'zod';
import type { Catalog } from '../catalog/catalog.js';
import { namesOf } from '../catalog/club-search.js';
import { fold } from '../catalog/fold.js';
import type { Club, ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { once, oncePerCompetition } from './once.js';
import { sureChampion, sureRunnerUp } from './sure.js';

/**
 * What can be told about a club without its name, the broadest first. Only stored questions of older versions use
 * `appearances`.
 */
export const ClueKind = z.enum(['appearances', 'decade', 'founded', 'department', 'honours', 'nickname']);
export type ClueKind = z.infer<typeof ClueKind>;

/** The years in which a club won a competition or came second. */
type Honours = { readonly titles: number[]; readonly runnerUps: number[] };

/** The years in which a club certainly won a competition or came second, oldest first. */
export function honourYears(club: ClubId, competition: CompetitionId, catalog: Catalog): Readonly<Honours> {
	return honours(catalog, competition).get(club) ?? { titles: [], runnerUps: [] };
}

/** The first year of the decade a year lies in. */
export function decadeOf(year: number): number {
	return year - (year % 10);
}

/**
 * A nickname that no other club has, and that shares no word with the club's names, so that it does not give them away.
 */
export function safeNickname(club: Club, catalog: Catalog): string | undefined {
	const words = (text: string) =>
		fold(text)
			.split(' ')
			.filter((word) => word.length > 3);
	const telling = new Set([club.name, club.fullName ?? '', ...club.aliases].flatMap(words));
	return club.nicknames.find(
		(nickname) =>
			!words(nickname).some((word) => telling.has(word)) && (bearersOf(catalog).get(fold(nickname)) ?? 0) < 2,
	);
}

/** How many clubs have each name, folded. */
const bearersOf = once((catalog) => {
	const found = new Map<string, number>();
	for (const name of catalog.clubs.flatMap((club) => [...new Set(namesOf(club).map(fold))])) {
		found.set(name, (found.get(name) ?? 0) + 1);
	}
	return found;
});

const honours = oncePerCompetition((catalog, competition) => {
	const found = new Map<ClubId, Honours>();
	const note = (club: ClubId | undefined, what: keyof Honours, year: number) => {
		if (club === undefined) return;
		const known = found.get(club) ?? { titles: [], runnerUps: [] };
		known[what].push(year);
		found.set(club, known);
	};
	for (const season of catalog.seasonsOf(competition)) {
		note(sureChampion(season), 'titles', season.year);
		note(sureRunnerUp(season), 'runnerUps', season.year);
	}
	return found;
});
