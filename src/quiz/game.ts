import { rulesOf } from './contest/contest.js';
import { addAward, awardsOf, type Given, isEarlier, Points, playing, solutions, type Tally } from './points.js';
import type { Question } from './question.js';
import { type Placed, ranked } from './ranking.js';
import { Game } from './stored-game.js';

export { Game };

/** Questions in a row that nobody answers until the game ends by itself. */
export const SILENT_LIMIT = 3;
/** A press that was on its way when a question's time was up still counts within this time, in milliseconds. */
export const GRACE_MS = 700;
/** A question closes so long after everybody who has been playing has answered, in milliseconds. */
export const ALL_IN_MS = 2_000;

/** What became of one press; `out` is one of a player who is out. */
export type Verdict = 'accepted' | 'already-answered' | 'too-late' | 'out';

/** A press on an option of a game's question. */
export type Press = Given & { readonly game: string; readonly round: number };

/** The question that is coming, open or closed; undefined once the game is over. */
export function current(game: Game): Question | undefined {
	return game.phase === 'over' ? undefined : game.questions[game.round];
}

/** Opens the question that is coming until a time, in milliseconds since 1970. */
export function open(game: Game, until: number): Game {
	return { ...game, phase: 'open', until, cut: 0 };
}

/**
 * Takes one press. A player's first answer counts, and only to the open question it was made for. A right answer in the
 * chat ends the question's time: what was sent after it could only be a copy.
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

/** The game with its open question closing soon, if there is nobody left to wait for. `now` in milliseconds since 1970. */
export function hurried(game: Game, now: number): Game {
	const until = isSolved(game) ? now : isComplete(game) ? now + ALL_IN_MS - GRACE_MS : game.until;
	return until >= game.until ? game : { ...game, until, cut: game.cut + game.until - until };
}

/** Whether all have answered whom the open question waits for. */
function isComplete({ given, tallies, contest }: Game): boolean {
	const awaited = rulesOf(contest).awaited(playing(tallies));
	return awaited.length > 0 && awaited.every((player) => given.some((each) => each.player === player));
}

/** Whether everyone can read the open question's right answer in the chat. */
export function isSolved(game: Game): boolean {
	return solutions(current(game), game.given).length > 0;
}

/** Takes an answer back that could not be stored, if its question is still open: it may be given again. */
export function withdraw(game: Game, { player, at, round }: Press): Game {
	if (game.phase !== 'open' || game.round !== round) return game;
	const left = { ...game, given: game.given.filter((each) => each.player !== player || each.at !== at) };
	if (isSolved(left) || isComplete(left)) return left;
	return { ...left, until: left.until + left.cut, cut: 0 };
}

/** How many times its points the question that is coming, open or closed is worth. */
export function timesOf({ doubles, round, questions }: Pick<Game, 'doubles' | 'round' | 'questions'>): number {
	return doubles && round === questions.length - 1 ? Points.finale : 1;
}

/** Closes the open question and gives its points; `until` is when the next one opens. */
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
 * Notes that the closed question's result can be seen until a time; the next question opens then. What people typed in
 * the chat was kept for the result, and is forgotten.
 */
export function shown(game: Game, until: number): Game {
	const given = game.given.map(({ typed: _, ...kept }) => kept);
	return { ...game, given, shown: true, until: game.phase === 'closed' ? until : game.until };
}

/** Moves on from a closed question: to what is told before the next one, to that one, or to the end. */
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

/** Ends the game now. An open question brings nobody anything: it is to be closed before. */
export function end(game: Game, endedBy: NonNullable<Game['endedBy']>): Game {
	return { ...game, phase: 'over', endedBy };
}

/** What a player has in a game, and their place. */
export type RankedPlayer = Placed<Tally>;

/** The players with their places, best first. */
export function ranking({ tallies, contest }: Pick<Game, 'tallies' | 'contest'>): readonly RankedPlayer[] {
	return ranked(tallies, rulesOf(contest).standing);
}
