import * as z from 'zod';
import { Snowflake } from '../domain/snowflake.js';
import { Contest } from './contest/contest.js';
import { Award, Given, Taken, Tally } from './points.js';
import { Question, QuestionKind } from './question.js';

const count = z.int().nonnegative();

/**
 * A quiz in progress. Immutable: each step returns the next game. It is stored as it is, so that it goes on after a
 * restart.
 */
export const Game = z.strictObject({
	version: z.literal(4),
	/** Unique among games. */
	id: z.string().min(1).max(16),
	/** Where its scores count: a server's snowflake, or a channel's in a direct message. */
	server: Snowflake,
	guildId: Snowflake.optional(),
	channelId: Snowflake,
	/** Language of its messages. */
	locale: z.enum(['en', 'es']),
	starter: Snowflake,
	/** The state of its contest: the mode, and who is still in. */
	contest: Contest,
	/** How players answer: by button, by typing into a form that nobody else sees, or by typing in the chat. */
	answers: z.enum(['buttons', 'typed', 'chat']),
	/** How long a question stays open, in seconds. */
	seconds: z.int().positive(),
	questions: z.array(Question).min(1),
	/** Whether the last question counts double. */
	doubles: z.boolean(),
	/** What its questions were drawn by; absent in games of older versions. */
	drawn: z.strictObject({ difficulty: z.enum(['easy', 'medium', 'hard']), kind: QuestionKind.optional() }).optional(),
	/** Index of the current question, be it coming, open or closed. */
	round: count,
	/**
	 * `joining`: people join before the first question. `interval`: something is told before the next one. `coming`: the
	 * next question waits. `closed`: its result is shown. `over`: only the podium is left.
	 */
	phase: z.enum(['joining', 'interval', 'coming', 'open', 'closed', 'over']),
	/** When the phase ends, in milliseconds since 1970. */
	until: count,
	/** How much earlier than announced the open question closes because there is nobody to wait for, in milliseconds. */
	cut: count,
	/** The current question's message, once posted. */
	messageId: Snowflake.optional(),
	/** The further clues of the current question that players asked for, in that order. */
	taken: z.array(Taken),
	/** Answers to the current question, as they came in. */
	given: z.array(Given),
	/** What the closed question earned; empty while it is open. */
	awards: z.array(Award),
	/** The closed question's result, or what an interval tells, has been shown. */
	shown: z.boolean(),
	tallies: z.record(Snowflake, Tally),
	/** Consecutive questions that nobody answered. */
	silent: count,
	/** Votes to stop the game, and to skip to the next question. */
	stopVotes: z.array(Snowflake),
	skipVotes: z.array(Snowflake),
	/**
	 * The nonce of a message that is being posted, and since when: whether it arrived is not known until its message is.
	 */
	posting: z.strictObject({ nonce: z.string().max(25), at: count }).optional(),
	/** When it was stored, by the clock of `until`; the boot of the machine, and its uptime then. */
	kept: z.strictObject({ at: count, run: z.string(), ms: count }).optional(),
	/** Why it ended before its last question; `few`: too few players had joined. */
	endedBy: z.enum(['stop', 'few', 'silence', 'interruption', 'trouble']).optional(),
});
export type Game = z.infer<typeof Game>;
