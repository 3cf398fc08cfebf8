import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { ClubId } from './club.js';
import { Confidence, Source } from './evidence.js';
import { Match, Tie } from './match.js';

/**
 * The rounds of a stage, in the order in which they are played.
 *
 * `league` is the table that decides the title, `aggregate` one added up over several tournaments of a season.
 */
export const RoundName = z.enum([
	'league',
	'apertura',
	'clausura',
	'regional',
	'aggregate',
	'relegation-play-off',
	'qualifying-round',
	'group-stage',
	'first-round',
	'second-round',
	'round-of-32',
	'round-of-16',
	'quarterfinals',
	'play-off',
	'semifinals',
	'tiebreaker',
	'third-place',
	'regional-final',
	'final-group',
	'final',
]);
export type RoundName = z.infer<typeof RoundName>;

/** A rule that separates clubs level on points; `head-to-head` counts the matches among them only. */
export const TieBreak = z.enum(['wins', 'goal-difference', 'goals-scored', 'head-to-head']);
export type TieBreak = z.infer<typeof TieBreak>;

const about = {
	name: RoundName,
	/** Tells groups of one round apart: `A`. */
	label: z.string().trim().min(1).max(20).optional(),
	note: Bilingual.optional(),
	confidence: Confidence.default('confirmed'),
};

const count = z.int().nonnegative();

/** A row of a table as a source printed it; kept only where the matches are not all known. Order is the position. */
export const PrintedRow = z.strictObject({
	club: ClubId,
	played: count.optional(),
	won: count.optional(),
	drawn: count.optional(),
	lost: count.optional(),
	goalsFor: count.optional(),
	goalsAgainst: count.optional(),
	/** Left out where wins and draws give it. */
	points: z.int().optional(),
});
export type PrintedRow = z.infer<typeof PrintedRow>;

/** Points taken from a club by a ruling. */
export const Deduction = z.strictObject({
	club: ClubId,
	points: z.int().positive(),
	reason: Bilingual.optional(),
	source: Source.optional(),
});
export type Deduction = z.infer<typeof Deduction>;

/** A knock-out round. With no ties, the round was played and no source gives its pairings. */
export const TiesRound = z.strictObject({
	type: z.literal('ties'),
	...about,
	ties: z.array(Tie).default([]),
	/** Who is known to have played in it, where the ties do not name them all. */
	clubs: z.array(ClubId).default([]),
	/** How many more ties were played that no source gives. */
	unknownTies: z.int().nonnegative().default(0),
	/** Decided on points, goal difference ignored (a third match breaks a draw). */
	onPoints: z.boolean().default(false),
});
export type TiesRound = z.infer<typeof TiesRound>;

/**
 * A group (liguilla). Its table is computed from `matches`; `table` is what a source printed, kept only where the
 * matches are not all known.
 */
export const GroupRound = z.strictObject({
	type: z.literal('group'),
	...about,
	/** Who played in it, where neither table nor matches name them all. */
	clubs: z.array(ClubId).default([]),
	matches: z.array(Match).default([]),
	table: z.array(PrintedRow).min(1).optional(),
	/** Two points for a win until the mid-1990s, three since. */
	pointsForWin: z.union([z.literal(2), z.literal(3)]).default(3),
	/** Subtracted from the points of the matches. */
	deductions: z.array(Deduction).default([]),
	/** Part of `matches` (or of `table`) is missing. */
	incomplete: z.boolean().default(false),
	/** Why the goals in `table` cannot be right; they are kept as printed. */
	misprint: Bilingual.optional(),
	/** What separates clubs level on points, the first rule first. */
	tieBreaks: z.array(TieBreak).default(['goal-difference', 'goals-scored']),
	/** Final order of clubs level on points where those rules do not give it. */
	order: z.array(ClubId).optional(),
	/** What separated clubs level on points. */
	tieBreak: Bilingual.optional(),
	/** The match that settled first place. */
	playOff: Match.optional(),
});
export type GroupRound = z.infer<typeof GroupRound>;

export const Round = z.discriminatedUnion('type', [TiesRound, GroupRound]);
export type Round = z.infer<typeof Round>;
