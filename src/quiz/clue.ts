import * as z from 'zod';
import type { Catalog } from '../catalog/catalog.js';
import { fold } from '../catalog/fold.js';
import type { Club } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { sureChampion, sureRunnerUp } from './sure.js';

/** What can be told of a club without its name; the vaguest first. */
export const ClueKind = z.enum(['appearances', 'founded', 'department', 'honours', 'nickname']);
export type ClueKind = z.infer<typeof ClueKind>;

/** The years in which a club won a competition or came second, where that is sure. */
export function honourYears(club: Pick<Club, 'id'>, competition: CompetitionId, catalog: Pick<Catalog, 'seasonsOf'>) {
	const seasons = catalog.seasonsOf(competition);
	const years = (is: (season: (typeof seasons)[number]) => boolean) => seasons.filter(is).map(({ year }) => year);
	return {
		titles: years((season) => sureChampion(season) === club.id),
		runnerUps: years((season) => sureRunnerUp(season) === club.id),
	};
}

/** A nickname that shares no word with the club's names, so that it does not give them away. */
export function safeNickname(
	club: Pick<Club, 'name' | 'fullName' | 'aliases' | 'nicknames' | 'town'>,
): string | undefined {
	const words = (text: string) =>
		fold(text)
			.split(' ')
			.filter((word) => word.length > 3);
	const telling = new Set([club.name, club.fullName ?? '', ...club.aliases].flatMap(words));
	return club.nicknames.find((nickname) => !words(nickname).some((word) => telling.has(word)));
}

/** Whether a clue about one club may be just as true of another: what is not known of it counts as shared. */
export function sharesClue(
	clue: ClueKind,
	one: Club,
	other: Club,
	competition: CompetitionId,
	catalog: Catalog,
): boolean {
	const seasons = ({ id }: Club) =>
		catalog.historyOf(id).filter(({ season }) => season.competition === competition).length;
	const honours = (club: Club) => JSON.stringify(honourYears(club, competition, catalog));
	const same = {
		appearances: () => seasons(one) === seasons(other),
		founded: () => other.founded === undefined || one.founded?.date.slice(0, 4) === other.founded.date.slice(0, 4),
		department: () => other.department === undefined || one.department === other.department,
		honours: () => honours(one) === honours(other),
		nickname: () => true,
	} as const satisfies Record<ClueKind, () => boolean>;
	return same[clue]();
}

/** What can surely be told of a club, the vaguest first. */
export function cluesOf(club: Club, competition: CompetitionId, catalog: Catalog): readonly ClueKind[] {
	const { titles, runnerUps } = honourYears(club, competition, catalog);
	const isSure = {
		appearances: catalog.historyOf(club.id).filter(({ season }) => season.competition === competition).length > 1,
		founded: club.founded?.confidence === 'confirmed' && club.founded.variants.length === 0,
		department: club.department !== undefined && club.confidence === 'confirmed',
		honours: titles.length + runnerUps.length > 0,
		nickname: club.confidence === 'confirmed' && safeNickname(club) !== undefined,
	} as const satisfies Record<ClueKind, boolean>;
	return ClueKind.options.filter((clue) => isSure[clue]);
}
