import { end, type Game } from '../game.js';
import type { Tally } from '../points.js';
import { firstRound } from './bracket.js';
import { CUP_PLAYERS, type Cup } from './cup.js';

/** A player's request to join a game's cup. */
export type Entry = { readonly game: string; readonly player: string };

/** The outcome of a request to join. */
export type JoinVerdict = 'joined' | 'already-in' | 'full' | 'too-late';

const nothing: Tally = { points: 0, right: 0, answers: 0, streak: 0, bestStreak: 0, missed: 0 };

/** The cup of a game; undefined in other modes. */
export function cupOf({ contest }: Pick<Game, 'contest'>): Cup | undefined {
	return contest.mode === 'cup' ? contest : undefined;
}

/** Handles a request to join a game's cup. */
export function join(game: Game, { game: id, player }: Entry): { readonly game: Game; readonly verdict: JoinVerdict } {
	const cup = cupOf(game);
	if (!cup || game.phase !== 'joining' || id !== game.id) return { game, verdict: 'too-late' };
	if (cup.entrants.includes(player)) return { game, verdict: 'already-in' };
	if (cup.entrants.length >= CUP_PLAYERS.most) return { game, verdict: 'full' };
	return { game: { ...game, contest: { ...cup, entrants: [...cup.entrants, player] } }, verdict: 'joined' };
}

/** Takes back an entry that could not be stored, unless the cup has been drawn. */
export function withdrawEntry(game: Game, player: string): Game {
	const cup = cupOf(game);
	if (!cup || game.phase !== 'joining') return game;
	return { ...game, contest: { ...cup, entrants: cup.entrants.filter((each) => each !== player) } };
}

/** Draws the cup when joining has closed; with fewer than two players it is called off. @param seeds Best first. */
export function drawCup(game: Game, seeds: readonly string[]): Game {
	const cup = cupOf(game);
	if (!cup || game.phase !== 'joining') return game;
	if (seeds.length < CUP_PLAYERS.least) return end(game, 'few');
	return {
		...game,
		phase: 'interval',
		shown: false,
		// From now on each player has a vote, and questions wait for them.
		tallies: Object.fromEntries(seeds.map((player) => [player, nothing])),
		contest: { ...cup, entrants: [...seeds], rounds: [firstRound(seeds)] },
	};
}

/** Records that an interval's message is shown until a time, when the next question comes. */
export function intervalShown(game: Game, until: number): Game {
	return game.phase === 'interval' ? { ...game, shown: true, until } : game;
}

/** Leaves an interval: the next question comes. */
export function leaveInterval(game: Game): Game {
	return game.phase === 'interval' ? { ...game, phase: 'coming', shown: false } : game;
}
