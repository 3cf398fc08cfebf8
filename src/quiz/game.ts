import * as z from 'zod';
import {
	Award,
	addAward,
	awardsOf,
	everyoneHasAnswered,
	Given,
	isEarlier,
	Points,
	Snowflake,
	solutions,
	Taken,
	Tally,
} from './points.js';
import { Question, QuestionKind } from './question.js';
import { type Placed, ranked } from './ranking.js';

/** Questions in a row that nobody answers until the game ends by itself. */
export const SILENT_LIMIT = 3;
/** A press that was on its way when a question's time was up still counts within this time, in milliseconds. */
export const GRACE_MS = 700;
/** A question closes so long after everybody who has been playing has answered, in milliseconds. */
export const ALL_IN_MS = 2_000;

const count = z.int().nonnegative();

/**
 * A quiz in progress. Never changed in place: each step returns the next game. It is stored as it is, so that it goes
 * on after a restart.
 */
export const Game = z.strictObject({
	version: z.literal(3),
	/** Tells this game from any other. */
	id: z.string().min(1).max(16),
	/** Whose scores it counts for: a server's snowflake, or a channel's in a direct message. */
	server: Snowflake,
	guildId: Snowflake.optional(),
	channelId: Snowflake,
	/** Language of its messages. */
	locale: z.enum(['en', 'es']),
	starter: Snowflake,
	/** How players answer: by button, by typing into a form that nobody else sees, or by typing in the chat. */
	answers: z.enum(['buttons', 'typed', 'chat']),
	/** How long a question stays open, in seconds. */
	seconds: z.int().positive(),
	questions: z.array(Question).min(1),
	/** The last question counts double. Games of older versions did not say so. */
	doubles: z.boolean(),
	/** What its questions were drawn by; not known of games of older versions. */
	drawn: z.strictObject({ difficulty: z.enum(['easy', 'medium', 'hard']), kind: QuestionKind.optional() }).optional(),
	/** Index of the question that is coming, open or closed. */
	round: count,
	/** `coming`: the next question waits. `closed`: its result is shown. `over`: only the podium is left. */
	phase: z.enum(['coming', 'open', 'closed', 'over']),
	/** When the phase ends, in milliseconds since 1970. */
	until: count,
	/** How much sooner than announced the open question closes, in milliseconds: there is nobody to wait for. */
	cut: count,
	/** The open or closed question's message, once posted. */
	messageId: Snowflake.optional(),
	/** The further clues that players were given of the open or closed question, as they asked for them. */
	taken: z.array(Taken),
	/** Answers to the open or closed question, as they came in. */
	given: z.array(Given),
	/** What the closed question brought; empty while it is open. */
	awards: z.array(Award),
	/** The closed question's result has been shown. */
	shown: z.boolean(),
	tallies: z.record(Snowflake, Tally),
	/** Questions in a row that nobody answered. */
	silent: count,
	/** Who wants it to stop, and who wants the next question. */
	stopVotes: z.array(Snowflake),
	skipVotes: z.array(Snowflake),
	/** What is being posted, as its nonce, and since when: whether it got there is not known until its message is. */
	posting: z.strictObject({ nonce: z.string().max(25), at: count }).optional(),
	/** When it was stored, by the clock that `until` is told by, and by how long the machine had been running then. */
	kept: z.strictObject({ at: count, run: z.string(), ms: count }).optional(),
	/** Why it ended before its last question. */
	endedBy: z.enum(['stop', 'silence', 'interruption', 'trouble']).optional(),
});
export type Game = z.infer<typeof Game>;

/** What became of one press. */
export type Verdict = 'accepted' | 'already-answered' | 'too-late';

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
	if (game.given.some((each) => each.player === given.player)) return { game, verdict: 'already-answered' };
	if (solutions(current(game), game.given).some((solution) => isEarlier(solution, press)))
		return { game, verdict: 'too-late' };
	return { game: hurried({ ...game, given: [...game.given, given] }, now), verdict: 'accepted' };
}

/** The game with its open question closing soon, if there is nobody left to wait for. `now` in milliseconds since 1970. */
export function hurried(game: Game, now: number): Game {
	const until = isSolved(game)
		? now
		: everyoneHasAnswered(game.given, game.tallies)
			? now + ALL_IN_MS - GRACE_MS
			: game.until;
	return until >= game.until ? game : { ...game, until, cut: game.cut + game.until - until };
}

/** Whether everyone can read the open question's right answer in the chat. */
export function isSolved(game: Game): boolean {
	return solutions(current(game), game.given).length > 0;
}

/** Takes an answer back that could not be stored, if its question is still open: it may be given again. */
export function withdraw(game: Game, { player, at, round }: Press): Game {
	if (game.phase !== 'open' || game.round !== round) return game;
	const left = { ...game, given: game.given.filter((each) => each.player !== player || each.at !== at) };
	if (isSolved(left) || everyoneHasAnswered(left.given, left.tallies)) return left;
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
	return { ...game, phase: 'closed', until, awards, tallies, silent: game.given.length === 0 ? game.silent + 1 : 0 };
}

/**
 * Notes that the closed question's result can be seen until a time; the next question opens then. What people typed in
 * the chat was kept for the result, and is forgotten.
 */
export function shown(game: Game, until: number): Game {
	const given = game.given.map(({ typed: _, ...kept }) => kept);
	return { ...game, given, shown: true, until: game.phase === 'closed' ? until : game.until };
}

/** Moves on from a closed question: to the next one, or to the end. */
export function next(game: Game): Game {
	if (game.phase !== 'closed') return game;
	if (game.silent >= SILENT_LIMIT) return end(game, 'silence');
	if (game.round + 1 >= game.questions.length) return { ...game, phase: 'over' };
	const { messageId: _, ...rest } = game;
	return {
		...rest,
		phase: 'coming',
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

/** The players with their places, best first. */
export function ranking({ tallies }: Pick<Game, 'tallies'>): readonly Placed<Tally>[] {
	return ranked(tallies);
}
