import { type Random, shuffle } from '../random.js';
import type { CupTie } from './cup.js';

/** A tie before it is played, the better seed first. */
function tieOf(players: readonly string[], seeds: readonly string[]): CupTie {
	const bySeed = players.toSorted((a, b) => seeds.indexOf(a) - seeds.indexOf(b));
	const [first, second] = bySeed;
	const isBye = first !== undefined && second === undefined;
	return { players: bySeed, goals: [0, 0], ...(isBye && { winner: { player: first, by: 'bye' as const } }) };
}

/**
 * The seeds, best first: players in the server's table by their place there, then all others by lot.
 *
 * @param places Places from 0; equals share one, and are seeded by lot.
 */
export function seedsOf(
	entrants: readonly string[],
	places: ReadonlyMap<string, number>,
	random: Random,
): readonly string[] {
	const placeOf = (player: string) => places.get(player) ?? Number.MAX_SAFE_INTEGER;
	return shuffle(entrants, random).toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The ties of the first round: the two best seeds can meet in the final only, the four best in a semi-final, and so on.
 * If their number is no power of two, the best seeds get byes.
 */
export function firstRound(seeds: readonly string[]): CupTie[] {
	let order = [1];
	while (order.length < seeds.length) {
		const sum = order.length * 2 + 1;
		order = order.flatMap((seed) => [seed, sum - seed]);
	}
	return pairs(order).map((pair) => {
		const players = pair.flatMap((seed) => seeds[seed - 1] ?? []);
		return tieOf(players, seeds);
	});
}

/** The next round's ties, once all winners of a round are known. */
export function roundAfter(ties: readonly CupTie[], seeds: readonly string[]): CupTie[] {
	const winners = ties.flatMap(({ winner }) => winner?.player ?? []);
	return pairs(winners).map((players) => tieOf(players, seeds));
}

function pairs<T>(all: readonly T[]): readonly (readonly T[])[] {
	return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}
