import * as z from 'zod';
import { Contest } from './contest/contest.js';
import { Award, Given, Snowflake, Taken, Tally } from './points.js';
import { Question, QuestionKind } from './question.js';

const count = z.int().nonnegative();

/**
 * A quiz in progress. Never changed in place: each step returns the next game. It is stored as it is, so that it goes
 * on after a restart.
 */
export const Game = z.strictObject({
	version: z.literal(4),
	/** Tells this game from any other. */
	id: z.string().min(1).max(16),
	/** Whose scores it counts for: a server's snowflake, or a channel's in a direct message. */
	server: Snowflake,
	guildId: Snowflake.optional(),
	channelId: Snowflake,
	/** Language of its messages. */
	locale: z.enum(['en', 'es']),
	starter: Snowflake,
	/** What it is about, as it stands: the mode it is played in, and who is still in. */
	contest: Contest,
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
	/**
	 * `joining`: people join before the first question. `interval`: something is told before the next one. `coming`: the
	 * next question waits. `closed`: its result is shown. `over`: only the podium is left.
	 */
	phase: z.enum(['joining', 'interval', 'coming', 'open', 'closed', 'over']),
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
	/** The closed question's result, or what an interval tells, has been shown. */
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
	/** Why it ended before its last question; `few` had joined. */
	endedBy: z.enum(['stop', 'few', 'silence', 'interruption', 'trouble']).optional(),
});
export type Game = z.infer<typeof Game>;
