import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { ClubId } from './club.js';
import { Confidence, PartialDate } from './evidence.js';

const goals = z.int().nonnegative().max(99);

/** Goals of the first-named and the second-named side, in that order. */
export const Score = z.tuple([goals, goals]);
export type Score = z.infer<typeof Score>;

/** One match. Without `score` it was played, but no source gives the result. */
export const Match = z.strictObject({
	home: ClubId,
	away: ClubId,
	/** After extra time, where it was played; never with penalties. */
	score: Score.optional(),
	/** Penalty shoot-out, home first. */
	penalties: Score.optional(),
	date: PartialDate.optional(),
	/** Matchday of a group, from 1. */
	matchday: z.int().positive().optional(),
	venue: z.string().trim().min(1).max(100).optional(),
	/** Played on neutral ground, or which side was at home is not known. */
	neutral: z.boolean().default(false),
	extraTime: z.boolean().default(false),
	/** A ruling replaced the result by this score; tables and aggregates count it. */
	awarded: z.strictObject({ score: Score, reason: Bilingual }).optional(),
	note: Bilingual.optional(),
});
export type Match = z.infer<typeof Match>;

/** What decided a tie, where the legs alone do not say it. */
export const DecidedBy = z.enum([
	'away-goals',
	'penalties',
	'extra-time',
	'points',
	'extra-match',
	'ruling',
	'walkover',
]);
export type DecidedBy = z.infer<typeof DecidedBy>;

/** Two clubs, one or two legs. With no legs, the pairing is known and the scores are not. */
export const Tie = z.strictObject({
	clubs: z.tuple([ClubId, ClubId]),
	legs: z.array(Match).max(2).default([]),
	/** The extra match on neutral ground. */
	decider: Match.optional(),
	/** Shoot-out after the legs, in the order of `clubs`. */
	penalties: Score.optional(),
	decidedBy: DecidedBy.optional(),
	/** Who went through, stored only where the scores do not show it. */
	winner: ClubId.optional(),
	/** The club that a ruling put through in the winner's place. */
	reinstated: ClubId.optional(),
	note: Bilingual.optional(),
	confidence: Confidence.default('confirmed'),
});
export type Tie = z.infer<typeof Tie>;

/** The score that counts: the awarded one, else the one played; undefined when unknown. */
export function scoreOf(match: Pick<Match, 'score' | 'awarded'>): Score | undefined {
	return match.awarded?.score ?? match.score;
}
