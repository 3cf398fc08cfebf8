import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { askedName } from './club-name.js';
import { fameIn, fameOf } from './fame.js';
import type { Question } from './question.js';
import { type Random, shuffle } from './random.js';

/** The most plausible clubs that wrong options are taken from. */
export const CANDIDATES = 28;
/** Of those, so many that are a little better known than the right one are looked at, and as many a little less. */
const EITHER_SIDE = 6;
/** The sum of three that are as well known as the right one. */
const LEVEL = 1.5;
/** A title makes a club as well known as so many seasons. */
const TITLE = 5;

/** Three clubs to stand beside the right one. */
export type Hand = readonly [ClubId, ClubId, ClubId];

/**
 * What a club may be told by without knowing football: its titles and its seasons, in the competition and in all of them,
 * and how long its name is.
 */
type Measures = readonly [number, number, number, number, number];
/** How much each counts. */
const WEIGHTS: Measures = [2, 1, 2, 1, 1];
const MEASURES = [0, 1, 2, 3, 4] as const;

type Candidate = {
	readonly club: ClubId;
	/** For each measure: 1 where it is ahead of the right one, 0 where behind, a half where it is level. */
	readonly above: Measures;
	/** By how much it is better known. */
	readonly lead: number;
};

/**
 * Deals wrong clubs so that neither the best nor the least known of the four is the right one more often than chance has
 * it: how many of the three are better known is drawn, from none to all, as far as the candidates go.
 *
 * @param candidates At most `CANDIDATES`.
 * @param fits What a hand must be, besides.
 * @returns Undefined where no hand was found.
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
	// Where all others have more titles, that is what is asked, and seasons alone are evened out.
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

/** Those nearest to the right one in renown, from either side. */
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

/** How well known a club is, in seasons. */
function renown([titles, seasons, allTitles, allSeasons]: Measures, title: number): number {
	return title * (titles + allTitles) + seasons + allSeasons;
}

function each(value: (at: (typeof MEASURES)[number]) => number): Measures {
	return [value(0), value(1), value(2), value(3), value(4)];
}

/**
 * How many of the three are to be better known than the right one, one that is level counting as half. Where there are as many
 * candidates on either side, any number is as likely, from none to all. Where few are better known, the right one would be the
 * best known of the four too often: then half of the three are to be better known or more, as far as the few go. The other way
 * round where few are less known.
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

/** The hand whose sums are nearest to the targets; of equals, the first. */
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
