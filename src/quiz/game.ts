import { rulesOf } from './contest/contest.js';
import { addAward, awardsOf, type Given, isEarlier, Points, playing, solutions, type Tally } from './points.js';
import type { Question } from './question.js';
import { type Placed, ranked } from './ranking.js';
import { Game } from './stored-game.js';

export { Game };

/** Consecutive questions without an answer that end the game. */
export const SILENT_LIMIT = 3;
/** How long after the end of its time a question still accepts presses that were on their way, in milliseconds. */
export const GRACE_MS = 700;
/** How long after the last expected answer a question closes, in milliseconds. */
export const ALL_IN_MS = 2_000;

/** The outcome of one press; `out`: the player is out. */
export type Verdict = 'accepted' | 'already-answered' | 'too-late' | 'out';

/** A press on an option of a game's question. */
export type Press = Given & { readonly game: string; readonly round: number };

/** The current question, be it coming, open or closed; undefined once the game is over. */
export function current(game: Game): Question | undefined {
	return game.phase === 'over' ? undefined : game.questions[game.round];
}

/** Opens the coming question until a time, in milliseconds since 1970. */
export function open(game: Game, until: number): Game {
	return { ...game, phase: 'open', until, cut: 0 };
}

/**
 * Applies one press. Only a player's first answer counts, and only to the open question it was made for. A right answer
 * in the chat closes the question: later answers could be copies.
 *
 * @param now In milliseconds since 1970.
 */
export function answer(game: Game, press: Press, now: number): { readonly game: Game; readonly verdict: Verdict } {
	const { game: id, round, ...given } = press;
	if (game.phase !== 'open' || id !== game.id || round !== game.round) return { game, verdict: 'too-late' };
	if (!rulesOf(game.contest).admits(given.player)) return { game, verdict: 'out' };
	if (game.given.some((each) => each.player === given.player)) return { game, verdict: 'already-answered' };
	if (solutions(current(game), game.given).some((solution) => isEarlier(solution, press)))
		return { game, verdict: 'too-late' };
	return { game: hurried({ ...game, given: [...game.given, given] }, now), verdict: 'accepted' };
}

/** Shortens the open question's time if there is nobody left to wait for. `now` in milliseconds since 1970. */
export function hurried(game: Game, now: number): Game {
	const until = isSolved(game) ? now : isComplete(game) ? now + ALL_IN_MS - GRACE_MS : game.until;
	return until >= game.until ? game : { ...game, until, cut: game.cut + game.until - until };
}

/** Whether everybody whom the open question waits for has answered. */
function isComplete({ given, tallies, contest }: Game): boolean {
	const awaited = rulesOf(contest).awaited(playing(tallies));
	return awaited.length > 0 && awaited.every((player) => given.some((each) => each.player === player));
}

/** Whether everyone can read the open question's right answer in the chat. */
export function isSolved(game: Game): boolean {
	return solutions(current(game), game.given).length > 0;
}

/** Takes back an answer that could not be stored, if its question is still open: the player may answer again. */
export function withdraw(game: Game, { player, at, round }: Press): Game {
	if (game.phase !== 'open' || game.round !== round) return game;
	const left = { ...game, given: game.given.filter((each) => each.player !== player || each.at !== at) };
	if (isSolved(left) || isComplete(left)) return left;
	return { ...left, until: left.until + left.cut, cut: 0 };
}

/** By how much the current question's points are multiplied. */
export function timesOf({ doubles, round, questions }: Pick<Game, 'doubles' | 'round' | 'questions'>): number {
	return doubles && round === questions.length - 1 ? Points.finale : 1;
}

/** Closes the open question and awards its points; `until` is when the next one opens. */
export function close(game: Game, until: number): Game {
	if (game.phase !== 'open') return game;
	const question = current(game);
	const awards = question ? awardsOf(question, game.given, game.taken, game.tallies, timesOf(game)) : [];
	const tallies = { ...game.tallies };
	for (const award of awards) tallies[award.player] = addAward(tallies[award.player], award);
	for (const [player, tally] of Object.entries(tallies)) {
		if (!awards.some((award) => award.player === player))
			tallies[player] = { ...tally, streak: 0, missed: tally.missed + 1 };
	}
	const contest = rulesOf(game.contest).after({ round: game.round, awards });
	const silent = game.given.length === 0 ? game.silent + 1 : 0;
	return { ...game, phase: 'closed', until, awards, tallies, contest, silent };
}

/**
 * Records that the closed question's result is shown until a time, when the next question opens. Texts typed in the
 * chat were kept for the result only, and are dropped.
 */
export function shown(game: Game, until: number): Game {
	const given = game.given.map(({ typed: _, ...kept }) => kept);
	return { ...game, given, shown: true, until: game.phase === 'closed' ? until : game.until };
}

/** Moves on from a closed question: to an interval, to the next question, or to the end. */
export function next(game: Game): Game {
	if (game.phase !== 'closed') return game;
	const rules = rulesOf(game.contest);
	const isLast = game.round + 1 >= game.questions.length || rules.isDecided;
	if (isLast || game.silent >= SILENT_LIMIT) {
		const settled: Game = { ...game, phase: 'over', contest: rules.settled() };
		return isLast && game.silent < SILENT_LIMIT ? settled : end(settled, 'silence');
	}
	const { messageId: _, ...rest } = game;
	const { contest, hasInterval } = rules.next();
	return {
		...rest,
		contest,
		phase: hasInterval ? 'interval' : 'coming',
		round: game.round + 1,
		taken: [],
		given: [],
		awards: [],
		shown: false,
		skipVotes: [],
	};
}

/** Ends the game now. Close an open question before, or it awards nothing. */
export function end(game: Game, endedBy: NonNullable<Game['endedBy']>): Game {
	return { ...game, phase: 'over', endedBy };
}

/** What a player has in a game, and their place. */
export type RankedPlayer = Placed<Tally>;

/** The players with their places, best first. */
export function ranking({ tallies, contest }: Pick<Game, 'tallies' | 'contest'>): readonly RankedPlayer[] {
	return ranked(tallies, rulesOf(contest).standing);
}
