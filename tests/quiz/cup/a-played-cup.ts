import { firstRound, roundAfter } from '../../../src/quiz/cup/bracket.js';
import { type Cup, type CupTie, championOf, currentTies } from '../../../src/quiz/cup/cup.js';

/** A cup of this many players after its draw and after each round; its ties are won in every way. */
export function cupsOf(players: number): readonly Cup[] {
	const entrants = Array.from({ length: players }, (_, index) => `${1_000 + index}`);
	let cup: Cup = { mode: 'cup', length: 5, entrants, rounds: [firstRound(entrants)], asked: 0 };
	const cups = [cup];
	while (championOf(cup) === undefined) {
		const ties = currentTies(cup).map(decided);
		const rounds = [...cup.rounds.slice(0, -1), ties];
		cup = { ...cup, rounds: ties.length > 1 ? [...rounds, roundAfter(ties, entrants)] : rounds };
		cups.push(cup);
	}
	return cups;
}

function decided(tie: CupTie, index: number): CupTie {
	const [first = '', second = ''] = tie.players;
	if (tie.winner) return tie;
	const ways: readonly CupTie[] = [
		{ ...tie, goals: [3, 2], winner: { player: first, by: 'goals' } },
		{ ...tie, goals: [2, 2], winner: { player: second, by: 'penalties' } },
		{ ...tie, goals: [0, 0], winner: { player: first, by: 'seed' } },
	];
	return ways[index % ways.length] ?? tie;
}
