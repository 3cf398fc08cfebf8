import type { Catalog } from '../../catalog/catalog.js';
import { type Club, type ClubId, foundingYears } from '../../domain/club.js';
import { factsOf, isSame, keysOf, Piece } from './facts.js';
import { type Way, wayBetween } from './way.js';

/** What a wrong guess reveals about the hidden club. */
export type Comparison = {
	/** The facts that both clubs share. */
	readonly shared: readonly Piece[];
	/** From the guessed club's home to the hidden one's; undefined if the location of either is unknown. */
	readonly way?: (Way & { /** A department's capital stands in for a town. */ readonly isRough: boolean }) | undefined;
	/** Whether the hidden club is older than the guessed one; undefined if that is not sure, or both are equally old. */
	readonly age?: 'older' | 'younger' | undefined;
};

/** Compares a guessed club with the hidden one. */
export function compare(guessed: ClubId, meant: ClubId, catalog: Catalog): Comparison {
	const [guess, target] = [catalog.club(guessed), catalog.club(meant)];
	const [one, other] = [keysOf(factsOf(guess, catalog)), keysOf(factsOf(target, catalog))];
	const [from, to] = [homeOf(guess, catalog), homeOf(target, catalog)];
	const way = from && to && { ...wayBetween(from.point, to.point), isRough: from.isRough || to.isRough };
	return {
		shared: Piece.options.filter((piece) => isSame(piece, one, other)),
		way: guess.department === target.department && guess.town === target.town ? { km: 0, isRough: false } : way,
		age: ageOf(guess, target),
	};
}

/** Coordinates of a club's town, or else of the capital of its department. */
function homeOf({ town, department }: Club, catalog: Catalog) {
	if (department === undefined) return undefined;
	const own = catalog.townOf({ town, department })?.coordinates;
	if (own) return { point: own, isRough: false };
	const { capital } = catalog.department(department);
	const point = catalog.townOf({ town: capital, department })?.coordinates;
	return point && { point, isRough: true };
}

function ageOf(guess: Club, target: Club): Comparison['age'] {
	const [one, other] = [sureYear(guess), sureYear(target)];
	if (one === undefined || other === undefined || one === other) return undefined;
	return other < one ? 'older' : 'younger';
}

/** The founding year, if all sources agree on it. */
function sureYear(club: Club): number | undefined {
	const years = new Set(foundingYears(club));
	const isSure = club.founded?.confidence === 'confirmed' && years.size === 1;
	return isSure ? [...years][0] : undefined;
}
