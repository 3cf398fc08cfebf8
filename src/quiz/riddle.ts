import type { Catalog } from '../catalog/catalog.js';
import { type Club, type ClubId, foundingYears } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { ClueKind, decadeOf, honourYears, safeNickname } from './clue.js';
import { oncePerCompetition } from './once.js';
import { departmentsIn } from './places.js';

/** Fewest clues of a riddle. */
const LEAST_CLUES = 3;

/** Makes riddles about a club. */
export type Riddler = {
	/**
	 * Clues that single the club out among others one by one, the broadest first. The first rules out at most one of the
	 * others, each further clue rules out at least one more, and together they rule out all; undefined if there are no
	 * such clues.
	 */
	riddle(others: readonly ClubId[]): readonly ClueKind[] | undefined;
	/** A small number that encodes which clues rule another club out: the same for clubs that the same clues rule out. */
	sort(other: ClubId): number;
};

/** The riddler of a club, created once. */
export function riddler(club: Club, competition: CompetitionId, catalog: Catalog): Riddler {
	const known = riddlers(catalog, competition).get(club.id) ?? createRiddler(club, competition, catalog);
	riddlers(catalog, competition).set(club.id, known);
	return known;
}

const riddlers = oncePerCompetition(() => new Map<ClubId, Riddler>());

function createRiddler(club: Club, competition: CompetitionId, catalog: Catalog): Riddler {
	const clues = cluesOf(club, competition, catalog);
	const known = new Map<ClubId, { readonly by: readonly boolean[]; readonly sort: number }>();
	const ruledOut = (other: ClubId) => {
		const before = known.get(other);
		if (before) return before;
		const by = clues.map((clue) => rulesOut(clue, club, catalog.club(other), competition, catalog));
		const found = { by, sort: by.reduce((sort, is) => 2 * sort + Number(is), 0) };
		known.set(other, found);
		return found;
	};
	return {
		sort: (other) => ruledOut(other).sort,
		riddle(others) {
			const told: ClueKind[] = [];
			let left = others;
			for (const [at, clue] of clues.entries()) {
				const still = left.filter((other) => !ruledOut(other).by[at]);
				if (told.length === 0 ? still.length < others.length - 1 : still.length === left.length) continue;
				told.push(clue);
				left = still;
				if (left.length === 0) break;
			}
			return left.length === 0 && told.length >= LEAST_CLUES ? told : undefined;
		},
	};
}

/** Whether enough is sure about a club for a riddle. */
export function hasRiddle(club: Club, competition: CompetitionId, catalog: Catalog): boolean {
	return cluesOf(club, competition, catalog).length >= LEAST_CLUES;
}

/** The clues about a club that are sure, the broadest first. */
function cluesOf(club: Club, competition: CompetitionId, catalog: Catalog): readonly ClueKind[] {
	const { titles, runnerUps } = honourYears(club.id, competition, catalog);
	const isSure = {
		appearances: false,
		decade: titles.length > 0,
		founded: club.founded?.confidence === 'confirmed' && club.founded.variants.length === 0,
		department: club.confidence === 'confirmed' && isTelling(club, catalog),
		honours: titles.length + runnerUps.length > 0,
		nickname: club.confidence === 'confirmed' && safeNickname(club, catalog) !== undefined,
	} as const satisfies Record<ClueKind, boolean>;
	return ClueKind.options.filter((clue) => isSure[clue]);
}

/** Whether a club's department adds something to its name. */
function isTelling({ name, department }: Club, catalog: Catalog): boolean {
	return department !== undefined && !departmentsIn(name, catalog).includes(department);
}

/** Whether a clue about one club is certainly false for another; what is not known of the other may be true. */
export function rulesOut(
	clue: ClueKind,
	one: Club,
	other: Club,
	competition: CompetitionId,
	catalog: Catalog,
): boolean {
	return rules[clue](one, other, competition, catalog);
}

type Rule = (one: Club, other: Club, competition: CompetitionId, catalog: Catalog) => boolean;

const rules = {
	appearances: () => false,
	decade: (one, other, competition, catalog) => {
		const [first = 0] = honourYears(one.id, competition, catalog).titles;
		return !claimedYears(other, competition, catalog).some((year) => decadeOf(year) === decadeOf(first));
	},
	founded: (one, other, _, catalog) => {
		const own = foundingYears(one);
		const years = foundingYears(other);
		const wasThere = catalog.historyOf(other.id).some(({ season }) => own.every((year) => season.year < year));
		return wasThere || (years.length > 0 && !years.some((year) => own.includes(year)));
	},
	department: (one, other, _, catalog) =>
		other.department !== undefined &&
		other.department !== one.department &&
		!catalog.historyOf(other.id).some(({ qualifier }) => qualifier?.department === one.department),
	honours: (one, other, competition, catalog) => {
		const { titles, runnerUps } = honourYears(one.id, competition, catalog);
		const claimed = claimedYears(other, competition, catalog);
		return [...titles, ...runnerUps].some((year) => !claimed.includes(year));
	},
	nickname: () => true,
} as const satisfies Record<ClueKind, Rule>;

/** The years in which some source names a club as champion or runner-up. */
function claimedYears({ id }: Club, competition: CompetitionId, catalog: Catalog): readonly number[] {
	return claims(catalog, competition).get(id) ?? [];
}

const claims = oncePerCompetition((catalog, competition): ReadonlyMap<ClubId, readonly number[]> => {
	const found = new Map<ClubId, number[]>();
	for (const { champion, runnerUp, year } of catalog.seasonsOf(competition)) {
		for (const claim of [champion, runnerUp]) {
			for (const { club } of claim ? [claim, ...claim.variants] : [])
				found.set(club, [...(found.get(club) ?? []), year]);
		}
	}
	return found;
});
