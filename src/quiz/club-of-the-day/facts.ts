import * as z from 'zod';
import type { Catalog } from '../../catalog/catalog.js';
import type { Reach } from '../../catalog/club-history.js';
import { fold } from '../../catalog/fold.js';
import { furthest } from '../../catalog/follows/club-path.js';
import type { Club } from '../../domain/club.js';
import type { Colours } from '../../domain/club-facts.js';
import type { CompetitionId } from '../../domain/competition.js';
import type { DepartmentId } from '../../domain/department.js';
import { firstDivisions } from '../obscurity.js';
import { once } from '../once.js';

/** The facts about the hidden club, in the order they are shown; all are covered at first. */
export const Piece = z.enum(['department', 'season', 'furthest', 'titles', 'look', 'town']);
export type Piece = z.infer<typeof Piece>;

/** How often a club won a competition. */
export type TitleCount = { readonly competition: CompetitionId; readonly count: number };

/** What is known about a club, piece by piece; unknown pieces are left out. */
export type Facts = {
	readonly department?: DepartmentId | undefined;
	/** The first season that names the club. */
	readonly season?: number | undefined;
	/** How far the club got in the first competition, in the catalog's order, that it played in. */
	readonly furthest?: { readonly competition: CompetitionId; readonly reach: Reach } | undefined;
	/** Titles in `titleCompetitions`, in their order; empty if it won nothing. */
	readonly titles: readonly TitleCount[];
	/** Its colours, or if these are not sure, a nickname that shares no word with its name. */
	readonly look?: { readonly colours: Colours } | { readonly nickname: string } | undefined;
	readonly town?: string | undefined;
};

/** The competitions whose titles count: the country's first one in the catalog's order, and its first divisions. */
export const titleCompetitions = once((catalog): readonly CompetitionId[] =>
	catalog.competitions
		.filter(({ area }) => area === undefined)
		.map(({ id }) => id)
		.filter((id, index) => index === 0 || firstDivisions(catalog).has(id)),
);

/** What is known about a club, sure or not. */
export function factsOf(club: Club, catalog: Catalog): Facts {
	const history = catalog
		.historyOf(club.id)
		.filter(({ season }) => catalog.competition(season.competition)?.area === undefined);
	const inOne = catalog.competitions
		.map(({ id }) => history.filter(({ season }) => season.competition === id))
		.find(({ length }) => length > 0);
	const best = furthest(inOne ?? []);
	return {
		department: club.department,
		season: history.length > 0 ? Math.min(...history.map(({ season }) => season.year)) : undefined,
		furthest: best?.appearances[0] && { competition: best.appearances[0].season.competition, reach: best.reach },
		titles: titleCompetitions(catalog).flatMap((id) => {
			const count = history.filter(({ season, reach }) => season.competition === id && reach === 'champion').length;
			return count > 0 ? [{ competition: id, count }] : [];
		}),
		look: lookOf(club),
		town: club.town,
	};
}

function lookOf(club: Club): Facts['look'] {
	const { colours } = club;
	if (colours?.confidence === 'confirmed') return { colours };
	const words = (text: string) =>
		fold(text)
			.split(' ')
			.filter(({ length }) => length > 3);
	const telling = new Set([club.name, club.fullName ?? '', ...club.aliases, club.town ?? ''].flatMap(words));
	const nickname = club.nicknames.find((each) => !words(each).some((word) => telling.has(word)));
	return nickname === undefined ? colours && { colours } : { nickname };
}

/** A club's facts as text for comparison; undefined for what is not known. */
export type FactKeys = Readonly<Record<Piece, string | undefined>>;

/**
 * The key of a town includes its department, as some names occur twice. Colours are equal in any order and whatever the
 * pattern.
 */
export function keysOf({ department, season, furthest: best, titles, look, town }: Facts): FactKeys {
	return {
		department,
		season: season === undefined ? undefined : `${season}`,
		furthest: best && `${best.competition} ${best.reach}`,
		titles: titles.map(({ competition, count }) => `${competition} ${count}`).join(),
		look: look && ('nickname' in look ? `«${fold(look.nickname)}»` : look.colours.names.toSorted().join()),
		town: town === undefined ? undefined : `${town}, ${department}`,
	};
}

/** Whether a piece is the same for two clubs; false if it is unknown for either. */
export function isSame(piece: Piece, one: FactKeys, other: FactKeys): boolean {
	return one[piece] !== undefined && one[piece] === other[piece];
}

/**
 * Whether a piece of two clubs may be the same: an unknown piece may be anything, and a nickname says nothing about
 * colours.
 */
export function mayBeSame(piece: Piece, one: FactKeys, other: FactKeys): boolean {
	const [a, b] = [one[piece], other[piece]];
	if (a === undefined || b === undefined || a === b) return true;
	return piece === 'look' && a.startsWith('«') !== b.startsWith('«');
}
