import * as z from 'zod';
import { CupId } from './abroad.js';
import { Bilingual } from './bilingual.js';
import { ClubId } from './club.js';
import { CompetitionId } from './competition.js';
import { Confidence } from './evidence.js';

const about = { confidence: Confidence.default('confirmed'), note: Bilingual.optional() };

/** A club that went down at the end of a season. */
export const Relegation = z.strictObject({
	club: ClubId,
	/** The competition it went down to, where a source says so. */
	to: CompetitionId.optional(),
	...about,
});
export type Relegation = z.infer<typeof Relegation>;

/** A place that a club won in a cup abroad, to be played in the year after the season. */
export const PlaceAbroad = z.strictObject({ club: ClubId, cup: CupId, ...about });
export type PlaceAbroad = z.infer<typeof PlaceAbroad>;

/** Who scored most in a season, and for whom. */
export const TopScorer = z.strictObject({
	name: z.string().trim().min(1).max(80),
	club: ClubId.optional(),
	goals: z.int().positive().optional(),
	...about,
});
export type TopScorer = z.infer<typeof TopScorer>;

/** How big a season was, as sources count it. */
export const Figures = z.strictObject({
	teams: z.int().positive().optional(),
	matches: z.int().positive().optional(),
	goals: z.int().positive().optional(),
	/** Tickets sold over the whole season. */
	attendance: z.int().positive().optional(),
	confidence: Confidence.default('confirmed'),
});
export type Figures = z.infer<typeof Figures>;
