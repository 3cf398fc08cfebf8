import { type Closed, type Rules, usualRules } from '../contest/rules.js';
import { roundAfter } from './bracket.js';
import { type Cup, type CupTie, championOf, currentTies, isRoundOver } from './cup.js';

/** Penalty questions in a round, after which the better seeds go on. */
export const PENALTIES = 5;

/**
 * The rules of a cup. All ties of a round are played with the same questions; a right answer is a goal. Level ties go
 * to penalties, one question at a time: whoever is right goes on, or the faster one if both are. A tie in which nobody
 * answers a penalty goes to the better seed. Anybody may answer, even if they are out.
 */
export function cupRules(cup: Cup): Rules<Cup> {
	return {
		...usualRules(cup),
		awaited: (playing) => {
			const open = currentTies(cup).filter(({ winner }) => !winner);
			return open.flatMap(({ players }) => players.filter((player) => playing.includes(player)));
		},
		after: (closed) => afterQuestion(cup, closed),
		isDecided: championOf(cup) !== undefined,
		wants: isRoundOver(cup) ? cup.length : Math.max(1, cup.length - cup.asked),
		next: () =>
			isRoundOver(cup) ? { contest: withNextRound(cup), hasInterval: true } : { contest: cup, hasInterval: false },
		settled: () => settledCup(cup),
		partOf(player) {
			if (!cup.entrants.includes(player)) return undefined;
			const ties = cup.rounds.flatMap((round) => round.filter(({ players }) => players.includes(player)));
			return {
				ties: ties.map(({ goals, players, winner }) => ({
					goals: goals[players.indexOf(player)],
					won: winner?.player === player,
				})),
			};
		},
	};
}

function afterQuestion(cup: Cup, closed: Closed): Cup {
	if (cup.rounds.length === 0 || isRoundOver(cup)) return cup;
	const asked = cup.asked + 1;
	const step = asked <= cup.length ? scored : shotAtGoal;
	const ties = currentTies(cup).map((tie) => (tie.winner ? tie : step(tie, closed, asked, cup.length)));
	return { ...cup, asked, rounds: [...cup.rounds.slice(0, -1), ties] };
}

/** A tie after one more question; after the last one, the player with more goals goes on. */
function scored(tie: CupTie, { awards }: Closed, asked: number, length: number): CupTie {
	const isGoal = (player: string | undefined) => awards.some((award) => award.player === player && award.right);
	const [first, second] = tie.players;
	const goals: CupTie['goals'] = [tie.goals[0] + Number(isGoal(first)), tie.goals[1] + Number(isGoal(second))];
	return asked < length ? { ...tie, goals } : byGoals({ ...tie, goals });
}

function byGoals(tie: CupTie): CupTie {
	const [first, second] = tie.goals;
	const player = tie.players[first > second ? 0 : 1];
	return first === second || player === undefined ? tie : { ...tie, winner: { player, by: 'goals' } };
}

/** A level tie after one more penalty question. */
function shotAtGoal(tie: CupTie, { awards }: Closed, asked: number, length: number): CupTie {
	const shots = awards.filter(({ player }) => tie.players.includes(player));
	const scorer = shots.find(({ right }) => right);
	if (scorer) return { ...tie, winner: { player: scorer.player, by: 'penalties' } };
	return shots.length === 0 || asked >= length + PENALTIES ? bySeed(tie) : tie;
}

function bySeed(tie: CupTie): CupTie {
	const [better] = tie.players;
	return tie.winner || better === undefined ? tie : { ...tie, winner: { player: better, by: 'seed' } };
}

function withNextRound(cup: Cup): Cup {
	return { ...cup, asked: 0, rounds: [...cup.rounds, roundAfter(currentTies(cup), cup.entrants)] };
}

/** Settles a drawn cup up to its final: by goals, and level ties by seed. */
function settledCup(cup: Cup): Cup {
	if (cup.rounds.length === 0) return cup;
	const ties = currentTies(cup).map((tie) => (tie.winner ? tie : bySeed(byGoals(tie))));
	const settled = { ...cup, rounds: [...cup.rounds.slice(0, -1), ties] };
	return championOf(settled) === undefined ? settledCup(withNextRound(settled)) : settled;
}
