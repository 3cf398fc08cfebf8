import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { askedName } from './club-name.js';
import { fameIn, fameOf } from './fame.js';
import type { Question } from './question.js';
import { type Random, shuffle } from './random.js';

/** How many of the most plausible clubs are considered as wrong options. */
export const CANDIDATES = 28;
/** How many of them are tried first on either side of the right club: a little better known, and a little less. */
const EITHER_SIDE = 6;
/** The sum of `above` for three clubs as well known as the right one. */
const LEVEL = 1.5;
/** How many seasons a title is worth in renown. */
const TITLE = 5;

/** Three clubs to stand beside the right one. */
export type Hand = readonly [ClubId, ClubId, ClubId];

/**
 * What may give the right club away without knowing football: its titles and seasons, in the competition and in all of
 * them, and the length of its name.
 */
type Measures = readonly [number, number, number, number, number];
/** The weight of each measure. */
const WEIGHTS: Measures = [2, 1, 2, 1, 1];
const MEASURES = [0, 1, 2, 3, 4] as const;

type Candidate = {
	readonly club: ClubId;
	/** For each measure: 1 if it exceeds the right club's, 0 if it is below, 0.5 if equal. */
	readonly above: Measures;
	/** How much better known than the right club. */
	readonly lead: number;
};

/**
 * Deals wrong clubs so that the right one is neither the best nor the least known of the four more often than by
 * chance: how many of the three are better known is drawn, from none to all, as far as the candidates allow.
 *
 * @param candidates At most `CANDIDATES`.
 * @param fits A further condition on a hand.
 * @returns Undefined if no hand was found.
 */
export function fairClubs(
	right: ClubId,
	candidates: readonly ClubId[],
	asked: Pick<Question, 'competition' | 'subject'>,
	catalog: Catalog,
	random: Random,
	fits: (hand: Hand) => boolean = () => true,
): Hand | undefined {
	const own = measuresOf(right, asked, catalog);
	const measured = shuffle(candidates, random).map((club) => {
		const measures = measuresOf(club, asked, catalog);
		return { club, measures, above: each((at) => (Math.sign(measures[at] - own[at]) + 1) / 2) };
	});
	// If all others have more titles, the question is about titles, and only seasons are evened out.
	const title = measured.every(({ above }) => above[0] === 1) ? 0 : TITLE;
	const some = measured.map(({ club, measures, above }) => ({
		club,
		above,
		lead: renown(measures, title) - renown(own, title),
	}));
	const near = nearest(some);
	const drawn = [random(), random(), random()];
	const targets = each((at) =>
		targetOf(
			near.map(({ above }) => above[at]),
			drawn[[0, 1, 0, 1, 2][at] ?? 0] ?? 0,
		),
	);
	return fairest(near, targets, fits) ?? fairest(some, targets, fits);
}

/** The candidates nearest to the right club in renown, on both sides. */
function nearest(some: readonly Candidate[]): readonly Candidate[] {
	const inOrder = some.toSorted((a, b) => a.lead - b.lead);
	const place = inOrder.filter(({ lead }) => lead < 0).length;
	const first = Math.max(0, Math.min(place - EITHER_SIDE, inOrder.length - 2 * EITHER_SIDE));
	return inOrder.slice(first, first + 2 * EITHER_SIDE);
}

function measuresOf(club: ClubId, asked: Pick<Question, 'competition' | 'subject'>, catalog: Catalog): Measures {
	const [here, anywhere] = [fameIn(asked.competition, club, catalog), fameOf(club, catalog)];
	return [here.titles, here.seasons, anywhere.titles, anywhere.seasons, askedName(asked, club, catalog).length];
}

/** A club's renown, in seasons. */
function renown([titles, seasons, allTitles, allSeasons]: Measures, title: number): number {
	return title * (titles + allTitles) + seasons + allSeasons;
}

function each(value: (at: (typeof MEASURES)[number]) => number): Measures {
	return [value(0), value(1), value(2), value(3), value(4)];
}

/**
 * How many of the three should exceed the right club, where an equal one counts as half. With as many candidates on
 * either side, any number from none to all is equally likely. If few candidates exceed it, the right club would be the
 * best known too often: so at least half of the three should exceed it, as far as the few allow. The other way round if
 * few are below it.
 */
function targetOf(above: readonly number[], drawn: number): number {
	const inOrder = above.toSorted((a, b) => a - b);
	const least = sum(inOrder.slice(0, 3));
	const most = sum(inOrder.slice(-3));
	if (most <= LEVEL) return most;
	if (least >= LEVEL) return least;
	const [down, up] = [LEVEL - least, most - LEVEL];
	if (up < down) return LEVEL + drawn * up;
	if (down < up) return LEVEL - drawn * down;
	return LEVEL + (2 * drawn - 1) * (up + 0.5);
}

/** The hand whose sums are nearest to the targets; the first of equals. */
function fairest(some: readonly Candidate[], targets: Measures, fits: (hand: Hand) => boolean): Hand | undefined {
	let best: Hand | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const [index, first] of some.entries()) {
		const later = some.slice(index + 1);
		for (const [next, second] of later.entries()) {
			const two = each((at) => first.above[at] + second.above[at]);
			for (const third of later.slice(next + 1)) {
				let cost = 0;
				for (const at of MEASURES) {
					cost += WEIGHTS[at] * Math.abs(two[at] + third.above[at] - targets[at]);
					if (cost >= least) break;
				}
				if (cost >= least) continue;
				const hand: Hand = [first.club, second.club, third.club];
				if (!fits(hand)) continue;
				best = hand;
				least = cost;
			}
		}
	}
	return best;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
